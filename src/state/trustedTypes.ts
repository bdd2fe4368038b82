// The only Trusted Types policy of the app. The browser refuses a plain string as the address of a worker; an
// address that went through here is known to be of this origin. Workers start so:
// `import url from './x.worker?worker&url'` and `new Worker(scriptUrl(url), { type: 'module' })`.

/** What a Trusted Types policy gives; typed as the string it stands for, which is what the DOM's types accept. */
interface ScriptUrlPolicy {
  readonly createScriptURL: (url: string) => string;
}

interface PolicyFactory {
  readonly createPolicy: (name: string, rules: ScriptUrlPolicy) => ScriptUrlPolicy;
}

declare global {
  // Of pages and of workers.
  var trustedTypes: PolicyFactory | undefined;
}

const rules: ScriptUrlPolicy = { createScriptURL: sameOriginUrl };

// Browsers without Trusted Types take the checked string itself.
const policy = globalThis.trustedTypes?.createPolicy('app', rules) ?? rules;

/**
 * The absolute form of a script's URL, accepted by `new Worker` and `serviceWorker.register` under the app's
 * policy. Relative URLs start at the page, or at the worker's script. Throws a TypeError for any other origin.
 */
export function scriptUrl(url: string | URL): string {
  return policy.createScriptURL(String(url));
}

function sameOriginUrl(url: string): string {
  const absolute = new URL(url, location.href);
  if (absolute.origin !== location.origin) throw new TypeError(`Not a script of this app: ${absolute.href}`);
  return absolute.href;
}
