import { describe, expect, test } from "vitest";
import { readPage } from "../../src/intake/page/page.ts";

const prose = "The council said that the bridge, which had been shut for nine weeks, would be open to all traffic again.";
const article = (inner: string, styles = "") =>
  `<html><head><style>${styles}</style></head><body><article><h1>Bridge</h1><p>${prose}</p>${inner}<p>${prose} And so it was.</p></article></body></html>`;

function read(inner: string, styles = "") {
  const reading = readPage(article(inner, styles));
  if (!("page" in reading)) throw new Error(reading.unexpected);
  const { lines, doubts } = reading.page;
  return { text: lines.map(({ text }) => text).join("\n"), doubts: doubts.join("\n") };
}

const words = "The mill was sold to nobody at all.";

describe("words that no reader saw are not captured, and are told with what hides them:", () => {
  test.each<readonly [string, string] | readonly [string, string, string]>([
    ["display: none", `<p style="display:none">${words}</p>`],
    ["display: none, important and in capitals", `<p style="DISPLAY : NONE ! important">${words}</p>`],
    ["visibility: hidden", `<p style="visibility:hidden">${words}</p>`],
    ["visibility: collapse", `<p style="visibility:collapse">${words}</p>`],
    ["opacity: 0", `<p style="opacity:0">${words}</p>`],
    ["font-size: 0", `<p style="font-size:0">${words}</p>`],
    ["a letter of one pixel", `<p style="font-size:1px">${words}</p>`],
    ["off the screen", `<p style="position:absolute;left:-9999px">${words}</p>`],
    ["off the screen by indent", `<p style="text-indent:-9999px">${words}</p>`],
    ["off the screen by transform", `<p style="transform:translateX(-9999px)">${words}</p>`],
    ["scaled to nothing", `<p style="transform:scale(0)">${words}</p>`],
    ["white on white", `<p style="color:#fff">${words}</p>`],
    ["the colour of its own ground", `<p style="color:rgb(10, 10, 10);background:#0a0a0a">${words}</p>`],
    ["transparent", `<p style="color:rgba(0,0,0,0)">${words}</p>`],
    ["clipped away", `<p style="position:absolute;clip:rect(0 0 0 0)">${words}</p>`],
    ["clipped away by a path", `<p style="clip-path:inset(50%)">${words}</p>`],
    ["without height", `<div style="height:0;overflow:hidden"><p>${words}</p></div>`],
    ["the attribute hidden", `<p hidden>${words}</p>`],
    ["a popover", `<div popover>${words}</div>`],
    ["a closed dialog", `<dialog>${words}</dialog>`],
    ["closed details", `<details><summary>Notes</summary><p>${words}</p></details>`],
    ["text alone in closed details", `<details>${words}</details>`],
    ["struck out", `<p><del>${words}</del></p>`],
    ["a class that a style sheet hides", `<p class="zz">${words}</p>`, ".zz { display: none }"],
    ["a rule for a place in the page", `<div id="q"><p>${words}</p></div>`, "article > #q p { visibility: hidden }"],
    ["a rule for a screen", `<p class="zz">${words}</p>`, "@media screen and (min-width: 600px) { .zz { display: none } }"],
    ["a rule that stands behind a state", `<p class="sr">${words}</p>`, ".sr:not(:focus) { clip-path: inset(50%) }"],
    ["a rule after a comment and a faulty one", `<p class="zz">${words}</p>`, "/* } */ .a { : } .zz{display:none}"],
    ["a rule for a next element", `<p class="b">${words}</p>`, "p + .b { opacity: 0 }"],
    ["a name that means it, whose sheet is elsewhere", `<p class="visually-hidden">${words}</p>`],
  ])("%s", (_, inner, styles = "") => {
    const { text, doubts } = read(inner, styles);
    expect(text).not.toContain("mill");
    expect(doubts).toContain(words);
  });

  test("a word within a sentence", () => {
    const { text, doubts } = read(
      '<p>The bridge is <span class="zz">never </span>open on Sundays, the council said at noon.</p>',
      ".zz{display:none}",
    );
    expect(text).toContain("The bridge is open on Sundays");
    expect(doubts).toContain("(display: none) are not in the capture: “never”");
  });
});

test.each([
  ["a film", `<video>${words}</video>`],
  ["a drawing", `<canvas>${words}</canvas>`],
  ["an old embedding", `<noembed>${words}</noembed>`],
  ["a script", `<noscript>${words}</noscript>`],
  ["a list of suggestions", `<datalist><option>${words}</option></datalist>`],
  ["a template", `<template><p>${words}</p></template>`],
  ["brackets of a ruby", `<p>Kyiv<ruby>x<rp>${words}</rp></ruby></p>`],
])("what stands in for %s is not captured", (_, inner) => expect(read(inner).text).not.toContain("mill"));

describe("words that readers did see are captured:", () => {
  test.each<readonly [string, string] | readonly [string, string, string]>([
    ["behind an open dialog", `<div aria-hidden="true"><p>${words}</p></div>`],
    ["shown again by a stronger rule", `<p class="zz yy">${words}</p>`, ".zz{display:none} .zz.yy{display:block}"],
    ["shown again by a later rule", `<p class="zz">${words}</p>`, ".zz{display:none} .zz{display:block}"],
    ["shown again by its own style", `<p class="zz" style="display:block">${words}</p>`, ".zz{display:none}"],
    ["hidden in print only", `<p class="zz">${words}</p>`, "@media print{.zz{display:none}}"],
    ["hidden on narrow screens only", `<p class="zz">${words}</p>`, "@media (max-width: 600px){.zz{display:none}}"],
    ["visible within what is invisible", `<div style="visibility:hidden"><p style="visibility:visible">${words}</p></div>`],
    ["of a size within what has none", `<div style="font-size:0"><p style="font-size:16px">${words}</p></div>`],
    ["white on black", `<div style="background:#000"><p style="color:#fff">${words}</p></div>`],
    ["white on a picture", `<div style="background:url(a.jpg)"><p style="color:#fff">${words}</p></div>`],
    ["in open details", `<details open><summary>Notes</summary><p>${words}</p></details>`],
    ["hidden on small screens by a name", `<p class="hidden md:block">${words}</p>`],
    ["while an animation shows them", `<p class="zz">${words}</p>`, "@keyframes a{from{visibility:hidden}}.zz{animation:a 1s}"],
  ])("%s", (_, inner, styles = "") => expect(read(inner, styles).text).toContain(words));
});
