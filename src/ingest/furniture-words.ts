/**
 * Words of page templates in the languages of the news about Ukraine: they say of a line, after its place in the page has been looked
 * at, that it belongs to the page and not to the article. Whole lines only; a sentence that begins so is none.
 */

/** Labels that are alone on a line: advertising, sharing, comments, moving about. */
const labels = [
  // English
  "advertisement|advertising|ad|ads|sponsored(?: content)?|paid content|promoted|article continues below(?: this ad(?:vertisement)?)?|story continues below(?: this ad(?:vertisement)?)?|skip ad(?:vertisement)?",
  "skip to (?:main )?content|back to top|sign up to our newsletter|copy link|link copied|print(?: this (?:article|page|story))?|save|bookmark|listen(?: to (?:this )?article)?|enlarge(?: image)?|view gallery",
  "share(?: this(?: article| story| page)?)?(?: on)?|share (?:on|via) (?:facebook|twitter|x|whatsapp|telegram|e-?mail|linkedin)|(?:share this article)?(?:comments|close button)|\\d+ comments?|leave a comment|join the conversation|tweet|e-?mail|show more|load more|see all|all news|tags|topics|filed under|categories",
  // Ukrainian
  "реклама|рекламний блок|на правах реклами|партнерський матеріал|спонсорський матеріал|поділитися|поділитись|поділіться|поширити|поширити в (?:соцмережах|facebook|telegram)|роздрукувати|друк|скопіювати посилання|коментарі|\\d+ коментар(?:ів|і)?|залишити коментар|прокоментувати|на головну|показати ще|більше новин|усі новини|всі новини|теги|версія для друку",
  // Russian
  "на правах рекламы|рекламный блок|партн[её]рский материал|поделиться|поделитесь|распечатать|печать|скопировать ссылку|комментарии|\\d+ комментари(?:й|я|ев)|оставить комментарий|на главную|показать ещ[её]|больше новостей|все новости|теги|версия для печати",
  // German
  "anzeige|werbung|artikel teilen|teilen|drucken|merken|kommentare|\\d+ kommentare?|kommentieren|nach oben|mehr anzeigen|zur startseite|link kopieren|nach der anzeige weiterlesen",
  // French
  "publicité|annonce|partager(?: cet article| l[’']article)?|imprimer|enregistrer|commentaires|\\d+ commentaires?|commenter|réagir|voir plus|copier le lien|retour en haut|la suite après cette publicité",
  // Polish
  "reklama|materiał sponsorowany|artykuł sponsorowany|udostępnij|podziel się|drukuj|komentarze|\\d+ komentarzy|skomentuj|pokaż więcej|kopiuj link|dalsza część artykułu pod (?:reklamą|materiałem wideo)",
  // Rights, in each
  "all rights reserved|усі права захищені|всі права захищені|все права защищены|alle rechte vorbehalten|tous droits réservés|wszelkie prawa zastrzeżone|جميع الحقوق محفوظة",
  // Arabic
  "إعلان|اعلان|إعلانات|مادة إعلانية|محتوى مدفوع|شارك|شارك المقال|مشاركة|شارك هذا المقال|طباعة|تعليقات|التعليقات|أضف تعليقا|نسخ الرابط|المزيد|عرض المزيد",
].join("|");

/** Labels that open a list of other articles. */
const openings = [
  "you might also like|you may also like|related(?: (?:articles|stories|news|topics|posts|content))?|recommended(?: for you| stories)?|more on this (?:story|topic)|more (?:stories|from .{1,40})|read (?:more|next|also|on)|see also|also read|most read|most popular|trending(?: now)?|latest news|don[’']t miss|editors?[’']?s? picks?|in other news|what to read next|top stories",
  "читайте також|читайте теж|дивіться також|також читайте|читати також|ще за темою|за темою|новини за темою|матеріали за темою|схожі (?:новини|матеріали|статті)|рекомендуємо(?: прочитати)?|популярне|популярні новини|останні новини|вас може зацікавити|головне за день|більше за темою|до теми|читайте на тему",
  "читайте также|читайте ещ[её]|смотрите также|также читайте|по теме|новости по теме|материалы по теме|похожие (?:новости|материалы|статьи)|рекомендуем(?: прочитать)?|популярное|последние новости|вам может быть интересно|главное за день",
  "lesen sie auch|lesen sie mehr|lesen sie hier|auch interessant|mehr zum thema|zum thema|das könnte sie auch interessieren|meistgelesen|weitere (?:artikel|themen|meldungen)|siehe auch|mehr dazu",
  "à lire aussi|lire aussi|a lire aussi|lire également|à lire également|voir aussi|sur le même sujet|à voir aussi|les plus lus|nos derniers articles|pour aller plus loin|à découvrir",
  "czytaj (?:też|także|również|więcej)|przeczytaj (?:też|także|również)|zobacz (?:też|także|również|więcej)|polecamy|powiązane(?: artykuły)?|najczęściej czytane|warto przeczytać|zobacz też|na ten temat",
  "اقرأ أيضا|اقرأ أيضًا|إقرأ أيضا|اقرأ المزيد|اقرأ ايضا|شاهد أيضا|شاهد أيضًا|مواضيع ذات صلة|أخبار ذات صلة|ذات صلة|مقالات ذات صلة|الأكثر قراءة|قد يعجبك أيضا|قد يهمك أيضا|طالع أيضا",
].join("|");

const channels =
  "telegram|телеграм|телеграмі|телеграме|تلغرام|تيليغرام|تليغرام|whatsapp|واتساب|viber|вайбер|вайбері|facebook|фейсбук|فيسبوك|twitter|تويتر|instagram|інстаграм|youtube|ютуб|google news|google-новини|google новини|threads|linkedin|newsletter|letter|briefing|headlines|alerts|e-?mail|inbox|rss|push|канал|каналі|каналом|channel|kanał|kanal|chaîne|قناتنا|قناة|соцмереж|соцсет|mailing list|розсилк|рассылк|infolettre|newslettera";
const follow =
  "follow|subscribe|join|sign up|get (?:our|the)|find us|підписуйтесь|підписуйтеся|підпишіться|підписатися|підписатись|приєднуйтесь|приєднуйтеся|долучайтесь|стежте|читайте нас|слідкуйте|подписывайтесь|подпишитесь|подписаться|присоединяйтесь|следите|folgen sie|abonnieren sie|abonnieren|jetzt abonnieren|suivez|abonnez-vous|inscrivez-vous|rejoignez|obserwuj|śledź|zapisz się|dołącz|subskrybuj|تابعونا|تابعنا|تابعوا|اشترك|اشتركوا|انضم|انضموا";

const consent =
  /cookies?|куки|кукі|файл\w* cookie|consent|partners?|партнер\w*|партнёр\w*|privacy|приватност\w*|конфіденційн\w*|конфиденциальн\w*|datenschutz|einwilligung|confidentialité|consentement|ciastecz\w*|prywatnoś\w*|zgod[ay]|ملفات تعريف الارتباط|الخصوصية|personal data|персональн\w* дан\w*|legitimate interest/giu;

/** A whole line, or one that goes on after a dot: “Advertisement · Scroll to continue”. */
const whole = (words: string): RegExp => new RegExp(`^(?:${words})(?:\\s*[·•|]\\s*.{1,40})?$`, "iu");
const [label, opening] = [whole(labels), whole(openings)];
const openingBefore = new RegExp(`^(?:${openings})\\s*[:：.…!>»–—-]*\\s*(?=\\S)`, "iu");
const channelWord = new RegExp(`(?:${channels})`, "iu");
const followWord = new RegExp(`^(?:[^.!?]{0,80}[.!?,:–—-]\\s*)?(?:${follow})(?![\\p{L}])`, "iu");

const longestLine = 220;

/** The line by which sites ask for mistakes to be reported. */
const reportMistake = /ctrl\s*\+\s*enter/iu;

/** A line without the arrows, bullets and pictures around its words. */
const bare = (text: string): string => text.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N})]+$/gu, "");

/** Whether a line is but a label of the page. */
export const isLabel = (text: string): boolean =>
  text.length <= longestLine && (label.test(bare(text)) || reportMistake.test(text));

/** Whether a line is but a label that opens a list of other articles. */
export const opensList = (text: string): boolean => text.length <= longestLine && opening.test(bare(text));

/** What follows “Read also:” and its like on the same line; null for any other line. */
export function afterOpening(text: string): string | null {
  if (text.length > longestLine) return null;
  const line = text.replace(/^[^\p{L}\p{N}]+/u, "");
  const [words = ""] = openingBefore.exec(line) ?? [];
  const rest = line.slice(words.length);
  return words === "" || !/[:：–—>»!|-]\s*$|^\P{Ll}+$/u.test(words) ? null : rest;
}

export const asksToFollow = (text: string): boolean =>
  text.length <= longestLine && followWord.test(bare(text)) && channelWord.test(text);

/** How many words of a text speak of cookies, consent and partners. */
export const consentWords = (text: string): number => new Set((text.match(consent) ?? []).map((word) => word.toLowerCase())).size;
