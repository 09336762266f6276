import type { Kind } from "../corpus/event.ts";
import type { StanceVerb } from "../corpus/statement.ts";

/** English words that speak of a kind of event, the most telling kinds first: a sentence may have several. */
export const kindWords: readonly (readonly [Kind, RegExp])[] = [
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
];

/** English verbs of saying and what they do; the plainest last. */
export const stanceWords: readonly (readonly [StanceVerb, RegExp])[] = [
  ["denies", /\b(?:den(?:y|ies|ied)|disputed)\b/iu],
  ["rejects", /\b(?:reject(?:s|ed)?|dismiss(?:es|ed))\b/iu],
  ["accuses", /\b(?:accus(?:es|ed)|blam(?:es|ed))\b/iu],
  ["condemns", /\b(?:condemn(?:s|ed)|denounc(?:es|ed))\b/iu],
  ["justifies", /\b(?:justif(?:ies|ied)|defended)\b/iu],
  ["warns", /\b(?:warn(?:s|ed)|threaten(?:s|ed))\b/iu],
  ["demands", /\b(?:demand(?:s|ed)|urg(?:es|ed)|call(?:s|ed) (?:for|on))\b/iu],
  ["announces", /\b(?:announc(?:es|ed)|declar(?:es|ed|ing)|vowed)\b/iu],
  ["states", /\b(?:says?|said|told|claimed|claims that|stated|wrote|posted|added|emphasi[sz]ed)\b/iu],
];
