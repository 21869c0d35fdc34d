import { adoptionMessages } from '../adoption/messages.ts';
import { appMessages } from '../app/messages.ts';
import { componentMessages } from '../components/messages.ts';
import { draftMessages } from '../draft/messages.ts';
import { linkMessages } from '../link/messages.ts';
import { refusalMessages } from '../link/refusal-messages.ts';
import { observerMessages } from '../observer/messages.ts';
import { peopleMessages } from '../people/messages.ts';
import { planMessages } from '../plan/messages.ts';
import { printMessages } from '../print/messages.ts';
import { startMessages } from '../start/messages.ts';
import { statusMessages } from '../status/messages.ts';
import { textMessages } from '../text/messages.ts';
import { proposalMessages } from '../proposal/messages.ts';
import { meetingMessages } from '../meeting/messages.ts';
import { mergeMessages } from '../merge/messages.ts';
import { rollingMessages } from '../rolling/messages.ts';
import { chairMessages } from '../chair/messages.ts';
import { recordMessages } from '../record/messages.ts';
import type { Catalogue } from './catalogue.ts';

/** Each folder brings its own messages; ids begin with the folder's name, so that no two can collide. */
const folders = [
  appMessages,
  componentMessages,
  draftMessages,
  linkMessages,
  refusalMessages,
  observerMessages,
  peopleMessages,
  planMessages,
  printMessages,
  startMessages,
  textMessages,
  proposalMessages,
  meetingMessages,
  mergeMessages,
  rollingMessages,
  chairMessages,
  recordMessages,
  statusMessages,
  adoptionMessages,
] as const;

type IdsOf<Messages> = Messages extends Catalogue<infer Id> ? Id : never;
export type MessageId = IdsOf<(typeof folders)[number]>;

export const messages: Catalogue<MessageId> = {
  en: merged('en'),
  es: merged('es'),
};

function merged(language: 'en' | 'es'): Record<MessageId, string> {
  const all: Partial<Record<MessageId, string>> = {};
  for (const folder of folders) Object.assign(all, folder[language]);
  // Every id of the type is a key of one of the folders merged above.
  return all as Record<MessageId, string>;
}
