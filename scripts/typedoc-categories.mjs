// A plugin of TypeDoc: what src/index.ts exports by itself, and not in a namespace, is listed by the file or folder of src/
// that it comes from, since these are named after their subjects.
import { CommentTag, Converter, ReflectionKind } from "typedoc";

export function load(app) {
  // Late, so that only what has a docstring of its own gets the tag: one with nothing else in it would count as a docstring.
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => {
    for (const reflection of project.getReflectionsByKind(ReflectionKind.All)) {
      if (!reflection.parent?.kindOf(ReflectionKind.Project | ReflectionKind.Module)) continue;
      const [, subject] = /(?:^|\/)src\/([^/.]+)/.exec(reflection.sources?.[0]?.fullFileName ?? "") ?? [];
      if (subject === undefined || reflection.kindOf(ReflectionKind.Namespace)) continue;
      const documented = [reflection, ...(reflection.signatures ?? [])].filter(({ comment }) => comment !== undefined);
      for (const { comment } of documented) {
        comment.blockTags.push(new CommentTag("@category", [{ kind: "text", text: subject }]));
      }
    }
  });
}
