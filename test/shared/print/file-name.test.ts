import { describe, expect, it } from 'vitest';
import { MEDIA_TYPES, printFileName } from '../../../shared/print/file-name.ts';
import { Room } from '../negotiation/room.ts';
import { approvedOf, approvedRoom, draftOf } from './rooms.ts';

function titled(title: string, practice = false) {
  const room = new Room();
  return { ...draftOf(room), negotiation: { ...room.negotiation, title, practice } };
}

describe('the name of a printed file', () => {
  it('says what is printed and up to which act', () => {
    expect(printFileName(titled('Plan of Action'), 'docx')).toBe('plan-of-action-draft-act-3.docx');
    const room = approvedRoom();
    expect(printFileName(approvedOf(room), 'html')).toBe(
      `successor-plan-approved-act-${room.acts.length}.html`,
    );
  });

  it('is made of letters that every file system takes', () => {
    expect(printFileName(titled('Plan de Acción: «Señal» / 2026'), 'docx')).toBe(
      'plan-de-accion-senal-2026-draft-act-3.docx',
    );
    expect(printFileName(titled('../../etc/passwd'), 'html')).toBe('etc-passwd-draft-act-3.html');
    expect(printFileName(titled('計画'), 'html')).toBe('plan-of-action-draft-act-3.html');
    expect(printFileName(titled('x'.repeat(500)), 'html').length).toBeLessThan(100);
  });

  it('says practice where it is practice', () => {
    expect(printFileName(titled('Plan', true), 'docx')).toBe('practice-plan-draft-act-3.docx');
  });

  it('has a media type for each format', () => {
    expect(MEDIA_TYPES.docx).toContain('wordprocessingml.document');
    expect(MEDIA_TYPES.html).toContain('text/html');
  });
});
