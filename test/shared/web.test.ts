import { createHash } from 'node:crypto';
import { expect, it } from 'vitest';
import { STYLE_SHEET } from '../../shared/print/html/style-sheet.ts';
import { securityHeaders } from '../../shared/web.ts';

it('a page of the app may show a print: its policy allows the print’s own style sheet, by its hash', () => {
  const hash = createHash('sha256').update(STYLE_SHEET).digest('base64');
  for (const servedBy of ['window', 'hub'] as const)
    expect(securityHeaders(servedBy)['content-security-policy']).toContain(`'sha256-${hash}'`);
});
