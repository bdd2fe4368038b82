// The rules of the architecture, as functions over source text, so that planted violations go through the very
// same code as the real files. Sources are parsed, not searched: words in comments and strings break no rule.
import { posix } from 'node:path';
import { parseSync } from 'vite';

/** A file of the project: its path from the project's root, with slashes, and its text. */
export interface Source {
  readonly path: string;
  readonly text: string;
}

/** What a folder (or one file) may import: other folders or files, and packages; `'*'` stands for everything. */
export interface Layer {
  readonly path: string;
  readonly imports: readonly string[];
  /** Package names, each with the only file that may use it, or `true` when the whole layer may. */
  readonly packages: Readonly<Record<string, true | string>> | '*';
}

/** A parsed file: what it imports and every node of its syntax tree. */
interface Parsed extends Source {
  readonly imports: readonly string[];
  readonly nodes: readonly Node[];
}

interface Node {
  readonly type: string;
  readonly [key: string]: unknown;
}

/**
 * Everything that breaks the architecture, as sentences that begin with the file's path. `others` are the paths of
 * files that may be imported but are not TypeScript (styles, JSON). Seeing no files is itself a problem.
 */
export function architectureProblems(
  sources: readonly Source[],
  layers: readonly Layer[],
  others: readonly string[] = [],
): readonly string[] {
  if (sources.length === 0) return ['no source file was seen'];
  const parsed = sources.map(parse);
  const known = new Set([...sources.map((source) => source.path), ...others]);
  return [
    ...parsed.flatMap((file) => importProblems(file, layers, known)),
    ...cycleProblems(parsed, known),
    ...parsed.filter((file) => file.path.startsWith('src/domain/')).flatMap(purityProblems),
    ...parsed.flatMap(styleProblems),
    ...sources.flatMap(sizeProblems),
    ...sources.flatMap(nameProblems),
  ];
}

function parse(source: Source): Parsed {
  const { program, errors } = parseSync(source.path, source.text);
  if (errors.length > 0) throw new Error(`${source.path} does not parse: ${errors[0]?.message}`);
  const nodes = allNodes(program);
  return { ...source, nodes, imports: nodes.flatMap(importedBy) };
}

function allNodes(value: unknown): Node[] {
  if (Array.isArray(value)) return value.flatMap(allNodes);
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap(allNodes);
  return isNode(value) ? [value, ...inside] : inside;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** Stands for an address that is no literal. */
const computed = '(computed)';
const importing = [
  'ImportDeclaration',
  'ExportNamedDeclaration',
  'ExportAllDeclaration',
  'ImportExpression',
  'TSImportType',
];

function importedBy(node: Node): string[] {
  if (!importing.includes(node.type) || !isNode(node['source'])) return [];
  const { value } = node['source'];
  return [typeof value === 'string' ? value : computed];
}

function importProblems(file: Parsed, layers: readonly Layer[], known: ReadonlySet<string>): string[] {
  const layer = layers.find(({ path }) => isInside(file.path, path));
  if (layer === undefined) return [`${file.path} is in no layer`];
  return file.imports.flatMap((specifier) => {
    if (specifier === computed) return [`${file.path} imports a computed address`];
    if (!specifier.startsWith('.')) return packageProblems(file, layer, specifier);
    const target = resolve(file.path, specifier, known);
    if (target === undefined) return [`${file.path} imports ${specifier}, which does not exist`];
    const allowed = [layer.path, ...layer.imports].some((path) => path === '*' || isInside(target, path));
    return allowed ? [] : [`${file.path} may not import ${target}`];
  });
}

function packageProblems(file: Parsed, layer: Layer, specifier: string): string[] {
  if (layer.packages === '*') return [];
  const name = specifier
    .split('/')
    .slice(0, specifier.startsWith('@') ? 2 : 1)
    .join('/');
  // An entry of a package has its own line in the table before the package's.
  const rule = layer.packages[specifier] ?? layer.packages[name];
  if (rule === true || rule === file.path) return [];
  return [
    `${file.path} may not import the package ${specifier}${rule === undefined ? '' : `: only ${rule} may`}`,
  ];
}

function isInside(path: string, folderOrFile: string): boolean {
  return path === folderOrFile || path.startsWith(`${folderOrFile}/`);
}

function resolve(from: string, specifier: string, known: ReadonlySet<string>): string | undefined {
  const path = posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
  return ['', '.ts', '.tsx', '.d.ts', '/index.ts', '/index.tsx']
    .map((end) => path + end)
    .find((name) => known.has(name));
}

function cycleProblems(files: readonly Parsed[], known: ReadonlySet<string>): string[] {
  const importsOf = new Map(
    files.map((file) => [
      file.path,
      file.imports.flatMap((name) => (name.startsWith('.') ? (resolve(file.path, name, known) ?? []) : [])),
    ]),
  );
  const done = new Set<string>();
  const problems: string[] = [];
  const visit = (path: string, trail: readonly string[]): void => {
    const start = trail.indexOf(path);
    if (start >= 0) problems.push(`${[...trail.slice(start), path].join(' → ')} is a cycle`);
    if (start >= 0 || done.has(path)) return;
    importsOf.get(path)?.forEach((next) => visit(next, [...trail, path]));
    done.add(path);
  };
  files.forEach((file) => visit(file.path, []));
  return problems;
}

const impure: readonly (readonly [breaks: (node: Node) => boolean, what: string])[] = [
  [(node) => isMember(node, 'Date', 'now'), 'reads the clock (Date.now)'],
  [
    (node) => node.type === 'NewExpression' && isNamed(node['callee'], 'Date') && isEmpty(node['arguments']),
    'reads the clock (new Date())',
  ],
  [(node) => node.type === 'CallExpression' && isNamed(node['callee'], 'Date'), 'reads the clock (Date())'],
  [(node) => isNamed(node, 'performance'), 'reads the clock (performance)'],
  [(node) => isNamed(node, 'Temporal'), 'reads the clock (Temporal)'],
  [(node) => isMember(node, 'Math', 'random'), 'is random (Math.random)'],
  [(node) => isNamed(node, 'crypto'), 'is random (crypto)'],
  [(node) => node.type === 'AwaitExpression' || node['await'] === true, 'awaits'],
  [(node) => node['async'] === true, 'is asynchronous'],
  [
    (node) => node.type === 'NewExpression' && isNamed(node['callee'], 'Promise'),
    'is asynchronous (Promise)',
  ],
  [
    (node) => node.type === 'MemberExpression' && isNamed(node['object'], 'Promise'),
    'is asynchronous (Promise)',
  ],
  [(node) => node.type === 'ImportExpression', 'is asynchronous (import())'],
  [(node) => isNamed(node, 'globalThis'), 'reaches for globals (globalThis)'],
];

function purityProblems(file: Parsed): string[] {
  return impure.filter(([breaks]) => file.nodes.some(breaks)).map(([, what]) => `${file.path} ${what}`);
}

function isNamed(node: unknown, name: string): boolean {
  return isNode(node) && node.type === 'Identifier' && node['name'] === name;
}

function isMember(node: Node, object: string, property: string): boolean {
  if (node.type !== 'MemberExpression' || !isNamed(node['object'], object)) return false;
  const key = node['property'];
  return isNamed(key, property) || (isNode(key) && key['value'] === property);
}

function isEmpty(list: unknown): boolean {
  return Array.isArray(list) && list.length === 0;
}

function styleProblems(file: Parsed): string[] {
  const problems: string[] = [];
  const exportsDefault = (node: Node): boolean =>
    node.type === 'ExportDefaultDeclaration' ||
    (node.type === 'ExportSpecifier' && isNamed(node['exported'], 'default'));
  if (file.nodes.some(exportsDefault)) problems.push(`${file.path} has a default export`);
  if (file.nodes.some((node) => node.type === 'TSEnumDeclaration')) problems.push(`${file.path} has an enum`);
  if (file.nodes.some(isPlainClass)) problems.push(`${file.path} has a class that is no error`);
  if (!/^\s*\/[/*]/.test(file.text)) problems.push(`${file.path} does not open with a comment`);
  return problems;
}

/** A class that extends neither an error nor, because React offers no other error boundary, `Component`. */
function isPlainClass(node: Node): boolean {
  if (node.type !== 'ClassDeclaration' && node.type !== 'ClassExpression') return false;
  const base = node['superClass'];
  return !(isNode(base) && typeof base['name'] === 'string' && /(Error|^Component)$/.test(base['name']));
}

function sizeProblems({ path, text }: Source): string[] {
  const lines = text.trimEnd().split('\n').length;
  const most = path.startsWith('src/ui/') && path.endsWith('.tsx') ? 120 : 300;
  return lines > most ? [`${path} has ${lines} lines: ${most} at most`] : [];
}

function nameProblems({ path }: Source): string[] {
  const vague = path
    .split('/')
    .find((part) => /^(utils?|helpers?|hooks?|types?|lib|common|index)(\.|$)/.test(part));
  return vague === undefined ? [] : [`${path} has the name ${vague}, which says nothing`];
}
