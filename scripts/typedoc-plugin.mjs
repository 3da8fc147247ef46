// A plugin of TypeDoc with two additions to what the docstrings say.
import { CommentTag, Converter, ReflectionKind } from "typedoc";

const add = (comment, tag, text) => comment.blockTags.push(new CommentTag(tag, [{ kind: "text", text }]));

/**
 * What src/index.ts exports by itself, and not in a namespace, is listed by the file or folder of src/ that it comes from, since
 * these are named after their subjects.
 */
function categorize(reflection) {
  if (!reflection.parent?.kindOf(ReflectionKind.Project | ReflectionKind.Module)) return;
  if (reflection.kindOf(ReflectionKind.SomeModule)) return;
  const [, subject] =
    /(?:^|\/)src\/(?:torch\/|transformers\/)?([^/.]+)/.exec(reflection.sources?.[0]?.fullFileName ?? "") ?? [];
  if (subject === undefined) return;
  // Only what has a docstring of its own: one with nothing but a category would count as a docstring.
  const documented = [reflection, ...(reflection.signatures ?? [])].filter(({ comment }) => comment !== undefined);
  for (const { comment } of documented) add(comment, "@category", subject);
}

/** An operator has one docstring, which an editor shows over each of its signatures. */
function shareDocstring({ signatures = [], project }) {
  const [first, ...others] = signatures;
  if (first?.comment === undefined || others.length === 0) return;
  if (!project.getSymbolIdFromReflection(first)?.packagePath.endsWith(".generated.d.ts")) return;
  for (const other of others) other.comment ??= first.comment.clone();
}

export function load(app) {
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of project.getReflectionsByKind(ReflectionKind.All)) {
      categorize(reflection);
      shareDocstring(reflection);
    }
  });
}
