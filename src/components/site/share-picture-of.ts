import type { Element } from "hast";
import type { Event } from "../../corpus/event.ts";
import type { LinkedCorpus } from "../../corpus/linked-corpus.ts";
import type { Statement } from "../../corpus/statement.ts";
import { drawMapLayout } from "../../drawing/map-ground.ts";
import { drawSharePicture, pictureStyle, sharedMap } from "../../drawing/share-picture.ts";
import type { MapBase } from "../../model/map/base-map.ts";
import { layoutMap } from "../../model/map/layout-map.ts";
import { describeDate } from "../../text/describe-date.ts";
import mapStyle from "../styles/map.css?raw";
import tokens from "../styles/tokens.css?raw";
import { drawingSetting } from "./drawing-setting.ts";
import { sourceOf } from "./source-of.ts";
import { kindName } from "./vocabulary.ts";

const style = pictureStyle(tokens, mapStyle);

function eventMap(corpus: LinkedCorpus, base: MapBase, event: Event): Element | null {
  if (event.places.length === 0) return null;
  const source = sourceOf(corpus, base);
  const { events: shown } = source.show([event]).shown;
  const { width, height } = sharedMap;
  const layout = layoutMap(base, { source, places: corpus.places, shown }, { width, height });
  return drawMapLayout(layout, source.index.places, "", drawingSetting("share"));
}

/** The share picture of an event or a statement. */
export function sharePicture(corpus: LinkedCorpus, base: MapBase, record: Event | Statement): Element {
  if ("said" in record) {
    const { name } = corpus.speaker(record.speaker);
    return drawSharePicture(
      { eyebrow: `Statement · ${describeDate(record.said)}`, title: record.title, foot: name },
      null,
      style,
    );
  }
  const foot = record.places
    .map(({ place }) => corpus.place(place))
    .map(({ name, ukrainian }) => (ukrainian ? `${name} (${ukrainian})` : name));
  const eyebrow = `${kindName(record.kind)} · ${describeDate(record.date)}`;
  const shared = { eyebrow, title: record.title, foot: foot.length === 0 ? null : foot.join(", ") };
  return drawSharePicture(shared, eventMap(corpus, base, record), style);
}
