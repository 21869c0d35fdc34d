import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { builtinModules } from 'node:module';
import { dirname, join, posix } from 'node:path';
import { parseSync, Visitor } from 'vite';

const root = join(import.meta.dirname, '..', '..');
const FOLDERS = ['main', 'renderer', 'shared', 'seeds', 'test'];

export interface Import {
  /** The importing file, from the root of the repository: `main/hub/server.ts`. */
  readonly from: string;
  /** A file of the repository likewise; `node:fs`; or a package's name. */
  readonly to: string;
  /** Gone when the program runs. */
  readonly typeOnly: boolean;
}

type Found = Pick<Import, 'typeOnly'> & { readonly specifier: string };
type Node = { readonly type: string };

/** Stands for an import whose name is computed, which nobody can check. */
export const COMPUTED = '(computed)';

function text(node: Node): string {
  return node.type === 'Literal' && 'value' in node && typeof node.value === 'string' ? node.value : COMPUTED;
}

/** All that a module imports: values, types, re-exports, `import()`, `import('x').T`, `import x = require()`, `require()`. */
export function importsOf(file: string, code: string): Found[] {
  const { program, errors } = parseSync(file, code);
  if (errors.length > 0) throw new Error(`${file} does not parse: ${errors[0]!.message}`);
  const found: Found[] = [];
  const add = (name: Node, typeOnly: boolean) => found.push({ specifier: text(name), typeOnly });
  new Visitor({
    ImportDeclaration: ({ importKind, source }) => add(source, importKind === 'type'),
    ExportNamedDeclaration: ({ exportKind, source }) => source && add(source, exportKind === 'type'),
    ExportAllDeclaration: ({ exportKind, source }) => add(source, exportKind === 'type'),
    ImportExpression: ({ source }) => add(source, false),
    TSImportType: ({ source }) => add(source, true),
    TSExternalModuleReference: ({ expression }) => add(expression, false),
    CallExpression: ({ callee, arguments: [name] }) => {
      if (callee.type === 'Identifier' && callee.name === 'require' && name) add(name, false);
    },
  }).visit(program);
  return found;
}

function target(from: string, specifier: string): string {
  if (specifier.startsWith('.'))
    return posix.normalize(posix.join(dirname(from), specifier.replace(/\?.*$/u, '')));
  if (builtinModules.includes(specifier)) return `node:${specifier}`;
  if (specifier.startsWith('node:') || specifier === COMPUTED) return specifier;
  return specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
}

/** Every file of code in the repository, as the importing files name it. */
export const files: readonly string[] = FOLDERS.flatMap((folder) =>
  readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:[cm]?[jt]s|tsx)$/u.test(path))
    .map((path) => posix.join(folder, path.replaceAll('\\', '/'))),
);

export const imports: readonly Import[] = files.flatMap((from) =>
  importsOf(from, readFileSync(join(root, from), 'utf8')).map(({ specifier, typeOnly }) => ({
    from,
    to: target(from, specifier),
    typeOnly,
  })),
);

export function isInRepository(path: string): boolean {
  return FOLDERS.some((folder) => path.startsWith(`${folder}/`)) && existsSync(join(root, path));
}

/** The files of one circle, or null. */
export function findCycle(edges: readonly Import[]): string[] | null {
  const next = Map.groupBy(edges, ({ from }) => from);
  const done = new Set<string>();
  const visit = (file: string, path: readonly string[]): string[] | null => {
    if (path.includes(file)) return [...path.slice(path.indexOf(file)), file];
    if (done.has(file)) return null;
    for (const { to } of next.get(file) ?? []) {
      const cycle = visit(to, [...path, file]);
      if (cycle) return cycle;
    }
    done.add(file);
    return null;
  };
  for (const file of next.keys()) {
    const cycle = visit(file, []);
    if (cycle) return cycle;
  }
  return null;
}
