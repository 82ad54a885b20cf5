import { inflateSync } from 'node:zlib';

/**
 * The text of each page of a PDF as our documents have it, in the order it was drawn: what a reader could copy, by the
 * fonts' own tables of characters, and nothing that only looks like text.
 */
export function pdfText(file: Buffer): string[] {
  const objects = objectsOf(file);
  const pages = [...objects.values()].filter(({ head }) => /\/Type \/Page\b(?!s)/.test(head));
  return pages.map(({ head }) => {
    const resources = find(/\/Resources (\d+) 0 R/, head);
    const fonts = new Map(
      [...resources.matchAll(/\/(F\d+) (\d+) 0 R/g)].map(([, name, id]) => [name!, charactersOf(id!)]),
    );
    return drawnText(contentOf(/\/Contents (\d+) 0 R/.exec(head)![1]!), fonts);
  });

  function charactersOf(font: string) {
    const table = contentOf(/\/ToUnicode (\d+) 0 R/.exec(objects.get(font)!.head)![1]!);
    const characters = new Map<number, string>();
    // A ligature stands for several characters.
    for (const [, first, , listed] of table.matchAll(/<(\w{4})> <(\w{4})> \[([^\]]*)\]/g))
      for (const [n, [, codes]] of [...listed!.matchAll(/<([\w ]*)>/g)].entries())
        characters.set(
          Number.parseInt(first!, 16) + n,
          Buffer.from(codes!.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
        );
    return characters;
  }

  function contentOf(id: string) {
    return inflateSync(objects.get(id)!.stream!).toString('latin1');
  }

  function find(reference: RegExp, head: string) {
    return objects.get(reference.exec(head)![1]!)!.head;
  }
}

function objectsOf(file: Buffer) {
  const text = file.toString('latin1');
  const objects = new Map<string, { head: string; stream?: Buffer }>();
  for (const { 1: id, index } of text.matchAll(/^(\d+) 0 obj$/gm)) {
    const end = text.indexOf('endobj', index);
    const begin = text.indexOf('stream\n', index);
    const streamed = begin !== -1 && begin < end;
    const head = text.slice(index, streamed ? begin : end);
    const length = Number(/\/Length (\d+)/.exec(head)?.[1]);
    objects.set(id!, { head, ...(streamed && { stream: file.subarray(begin + 7, begin + 7 + length) }) });
  }
  return objects;
}

function drawnText(content: string, fonts: Map<string, Map<number, string>>) {
  let font: Map<number, string> | undefined;
  const lines: string[] = [];
  for (const [, name, glyphs] of content.matchAll(/\/(F\d+) [\d.]+ Tf|\[([^\]]*)\] TJ/g)) {
    if (name) font = fonts.get(name);
    else
      lines.push(
        [...glyphs!.matchAll(/<(\w+)>/g)]
          .flatMap(([, codes]) => codes!.match(/\w{4}/g)!)
          .map((code) => font!.get(Number.parseInt(code, 16)) ?? '\ufffd')
          .join(''),
      );
  }
  return lines.join('\n');
}
