import type { Kind } from "../../corpus/event.ts";
import type { StanceVerb } from "../../corpus/statement.ts";
import type { ReadLanguage } from "../dates/calendar-words.ts";

/** Words of Ukrainian or Russian by their beginnings: `\\b` knows no Cyrillic. */
const begins = (...stems: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${stems.join("|")})`, "iu");
const whole = (...words: readonly string[]): RegExp => new RegExp(`(?<!\\p{L})(?:${words.join("|")})(?!\\p{L})`, "iu");

/** Words that speak of a kind of event, the most telling kinds first: a sentence may have several. */
export const kindWords: Readonly<Record<ReadLanguage, readonly (readonly [Kind, RegExp])[]>> = {
  en: [
    ["discovery", /\b(?:mass graves?|graves?|exhum\w+|bodies (?:were|have been) found)\b/iu],
    ["seizure", /\b(?:seiz\w+|captured|took control|taken control|occupied)\b/iu],
    ["recapture", /\b(?:recaptur\w+|retak\w+|retook|liberated|forced out of)\b/iu],
    ["withdrawal", /\b(?:withdrawal|withdrew|pulled out|retreat\w*)\b/iu],
    ["invasion", /\b(?:invasion|invaded|special military operation)\b/iu],
    ["shelling", /\b(?:shell(?:ed|ing)|artillery)\b/iu],
    ["strike", /\b(?:(?:air|missile |rocket |drone )?strikes?|struck|missiles?|rockets?|(?:was|were) hit|hit)\b/iu],
    ["bombing", /\b(?:bomb(?:ed|ing|s)?|airstrikes?)\b/iu],
    ["explosions", /\b(?:explosions?|blasts?|exploded)\b/iu],
    ["damage", /\b(?:damaged|destroyed|ruined|(?:a|the) (?:fire|blaze)|(?:caught|set on|on) fire|fire broke out)\b/iu],
    ["call", /\b(?:phone call|telephone call|talked on the phone|spoke by phone|in the call)\b/iu],
    ["talks", /\b(?:peace talks|talks|negotiations?)\b/iu],
    ["terms", /\b(?:terms|conditions|ultimatum)\b/iu],
    ["decree", /\b(?:martial law|decree\w*|signed an order)\b/iu],
    ["protest", /\b(?:protest\w*|demonstrat(?:ion|ors?|ed)|rall(?:y|ied))\b/iu],
    ["displacement", /\b(?:fled|flee|fleeing|refugees?|evacuat\w+|displaced)\b/iu],
    ["accusation", /\b(?:accus\w+|alleg\w+|war crimes?)\b/iu],
  ],
  uk: [
    ["discovery", begins("масов\\p{L}+ похован", "братськ\\p{L}+ могил", "ексгум")],
    ["seizure", begins("захопи", "захоплен", "окупува")],
    ["recapture", begins("звільнил", "звільнено", "деокуп", "відби(?:ли|то) ")],
    ["withdrawal", begins("відступ", "відійшл", "виве(?:ли|дення) військ")],
    ["invasion", begins("вторгнен", "вторгл", "спеціальн\\p{L}+ військов\\p{L}+ операц")],
    ["shelling", begins("обстріл", "артилері")],
    ["strike", begins("удар(?!н)", "ракет", "влучи", "влучан")],
    ["bombing", begins("бомб", "авіаудар")],
    ["explosions", begins("вибух")],
    ["damage", begins("пошкоджен", "зруйнован", "знищен", "пожеж")],
    ["talks", begins("переговор", "перемовин")],
    ["protest", begins("протест", "мітинг")],
    ["displacement", begins("евакуа", "евакуйо", "біженц", "переселен")],
    ["accusation", begins("звинува", "воєнн\\p{L}+ злочин")],
  ],
  ru: [
    ["discovery", begins("массов\\p{L}+ захорон", "братск\\p{L}+ могил", "эксгум")],
    ["seizure", begins("захвати", "захвачен", "оккупирова")],
    ["recapture", begins("освободил", "освобожден", "деоккуп")],
    ["withdrawal", begins("отступ", "отошл", "выво[дз]\\p{L}* войск")],
    ["invasion", begins("вторжен", "вторгл", "специальн\\p{L}+ военн\\p{L}+ операц")],
    ["shelling", begins("обстрел", "артиллери")],
    ["strike", begins("удар(?!н)", "ракет", "попадан")],
    ["bombing", begins("бомб", "авиаудар")],
    ["explosions", begins("взрыв")],
    ["damage", begins("поврежд", "разруш", "уничтож", "пожар")],
    ["talks", begins("переговор")],
    ["protest", begins("протест", "митинг")],
    ["displacement", begins("эвакуа", "эвакуир", "беженц", "переселен")],
    ["accusation", begins("обвин", "военн\\p{L}+ преступлен")],
  ],
};

/** Verbs of saying and what they do; the plainest last. */
export const stanceWords: Readonly<Record<ReadLanguage, readonly (readonly [StanceVerb, RegExp])[]>> = {
  en: [
    ["denies", /\b(?:den(?:y|ies|ied)|disputed)\b/iu],
    ["rejects", /\b(?:reject(?:s|ed)?|dismiss(?:es|ed))\b/iu],
    ["accuses", /\b(?:accus(?:es|ed)|blam(?:es|ed))\b/iu],
    ["condemns", /\b(?:condemn(?:s|ed)|denounc(?:es|ed))\b/iu],
    ["justifies", /\b(?:justif(?:ies|ied)|defended)\b/iu],
    ["warns", /\b(?:warn(?:s|ed)|threaten(?:s|ed))\b/iu],
    ["demands", /\b(?:demand(?:s|ed)|urg(?:es|ed)|call(?:s|ed) (?:for|on))\b/iu],
    ["announces", /\b(?:announc(?:es|ed)|declar(?:es|ed|ing)|vowed)\b/iu],
    ["states", /\b(?:says?|said|told|claimed|claims that|stated|wrote|posted|added|emphasi[sz]ed)\b/iu],
  ],
  uk: [
    ["denies", whole("(?:заперечи|спростува)(?:в|ла|ли|ло)", "заперечу(?:є|ють)", "спростову(?:є|ють)")],
    ["rejects", whole("відкину(?:в|ла|ли)", "відкида(?:є|ють)")],
    ["accuses", whole("звинувати(?:в|ла|ли)", "звинувачу(?:є|ють)")],
    ["condemns", whole("засуди(?:в|ла|ли)", "засуджу(?:є|ють)")],
    ["justifies", whole("виправда(?:в|ла|ли)", "виправдову(?:є|ють)")],
    ["warns", whole("попереди(?:в|ла|ли)", "застеріг(?:ла|ли)?")],
    ["demands", whole("вимага(?:є|ють|в|ла|ли)", "заклика(?:в|ла|ли|є)")],
    ["announces", whole("оголоси(?:в|ла|ли)", "анонсува(?:в|ла|ли)")],
    [
      "states",
      whole("(?:сказа|заяви|повідоми|написа|дода|зазначи|наголоси|розпові)(?:в|ла|ли|ло)", "каже", "кажуть", "заявля(?:є|ють)"),
    ],
  ],
  ru: [
    ["denies", whole("(?:отрица|опроверг)(?:л|ла|ли|ло)?", "отрица(?:ет|ют)", "опроверга(?:ет|ют)")],
    ["rejects", whole("отверг(?:ла|ли)?", "отверга(?:ет|ют)")],
    ["accuses", whole("обвини(?:л|ла|ли)", "обвиня(?:ет|ют)")],
    ["condemns", whole("осуди(?:л|ла|ли)", "осужда(?:ет|ют)")],
    ["justifies", whole("оправда(?:л|ла|ли)", "оправдыва(?:ет|ют)")],
    ["warns", whole("предупреди(?:л|ла|ли)", "пригрози(?:л|ла|ли)")],
    ["demands", whole("потребова(?:л|ла|ли)", "требу(?:ет|ют)", "призва(?:л|ла|ли)")],
    ["announces", whole("объяви(?:л|ла|ли)")],
    [
      "states",
      whole(
        "(?:сказа|заяви|сообщи|написа|добави|отмети|подчеркну|рассказа)(?:л|ла|ли|ло)",
        "говорит",
        "говорят",
        "заявля(?:ет|ют)",
      ),
    ],
  ],
};
