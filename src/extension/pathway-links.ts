import { type Disposable, window } from 'vscode';
import type { PathwayPanel } from './pathway-panel';

/** Opens the pathway at what a link names: `vscode://geromark.geromark/pathway?select=mtorc1`. */
export function registerPathwayLinks(pathway: PathwayPanel): Disposable {
  return window.registerUriHandler({
    handleUri({ path, query }) {
      if (path !== '/pathway') return;
      const parameters = new URLSearchParams(query);
      const whatIf = parameters.get('whatIf')?.split(',').filter(Boolean);
      return pathway.open(parameters.get('select') ?? undefined, whatIf);
    },
  });
}
