// A plugin of TypeDoc: what src/index.ts exports by itself, and not in a namespace, is listed by the file or folder of src/
// that it comes from, since these are named after their subjects.
import { Comment, CommentTag, Converter, ReflectionKind } from "typedoc";

export function load(app) {
  app.converter.on(Converter.EVENT_CREATE_DECLARATION, (context, reflection) => {
    const exportedAlone = reflection.parent?.kindOf(ReflectionKind.Module | ReflectionKind.Project);
    const declared = context.getSymbolFromReflection(reflection)?.declarations?.[0];
    if (!exportedAlone || declared === undefined || reflection.kindOf(ReflectionKind.Namespace)) return;
    const [, subject] = /\/src\/([^/.]+)/.exec(declared.getSourceFile().fileName) ?? [];
    if (subject === undefined) return;
    reflection.comment ??= new Comment();
    reflection.comment.blockTags.push(new CommentTag("@category", [{ kind: "text", text: subject }]));
  });
}
