import { remark } from "remark";
import remarkFrontmatter from "remark-frontmatter";
import remarkMdx from "remark-mdx";

/** Markdown with YAML frontmatter and MDX, and nothing that rewrites text: no smart punctuation, no autolinks. */
export const processor = remark().use(remarkFrontmatter, ["yaml"]).use(remarkMdx).freeze();
