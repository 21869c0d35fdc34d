import plan2011 from '../../seeds/plans/2011-2015.json' with { type: 'json' };
import plan2016 from '../../seeds/plans/2016-2020.json' with { type: 'json' };
import type { BaseText, OpeningText } from '../../shared/plan/opening-text.ts';
import { openingText } from '../../shared/plan/opening.ts';
import { parsePlanFile } from '../../shared/plan/plan-file.ts';
import type { HostRequest, HubRefusal } from '../../shared/protocol.ts';
import { granted, refused, type Verdict } from '../../shared/verdict.ts';

const SEEDS = { '2011-2015': plan2011, '2016-2020': plan2016 } as const;

/** The text that a negotiation is to start from: one that comes with the app, or a plan file that somebody sent. */
export function basePlan(
  asked: HostRequest['plan'],
): Verdict<OpeningText, Extract<HubRefusal, { code: 'bad-plan' }>> {
  const parsed = parsePlanFile(asked.kind === 'seed' ? SEEDS[asked.name] : asked.json);
  if (!parsed.ok) return refused({ code: 'bad-plan', error: parsed.error });
  const name = asked.kind === 'seed' ? asked.name : shortName(parsed.plan.meta);
  return granted(openingText(parsed.plan, name));
}

/** The plan before a base text, where it comes with the app; `null`: none is known. Told by the source, not by a title. */
export function predecessorOf({ source }: BaseText): OpeningText | null {
  if (source.sha256 !== plan2016.meta.source.sha256) return null;
  const plan = basePlan({ kind: 'seed', name: '2011-2015' });
  return plan.ok ? plan.value : null;
}

/** `2016-2020`, or the document's symbol where the title names no years. */
function shortName({ title, symbol }: { title: string; symbol: string }): string {
  return /\b\d{4}[-–]\d{4}\b/.exec(title)?.[0].replace('–', '-') ?? symbol;
}
