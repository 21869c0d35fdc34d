import { PanelLeft } from 'lucide-react';
import { type ReactNode, type RefObject, useEffect, useMemo, useRef, useState } from 'react';
import type { UnitId } from '../../shared/ids.ts';
import { adoptedTextName } from '../adoption/text-name.ts';
import { IconButton } from '../components/button.tsx';
import { useText } from '../i18n/use-text.ts';
import { useNegotiation } from '../link/use-negotiation.tsx';
import { notesByUnit } from './standing.ts';
import { UnitSection, unitAnchor } from './unit-section.tsx';

interface PlanDocumentProps {
  readonly selected: UnitId;
  /** Which one was asked for; `null`: none yet, and the text is read from its title on. */
  readonly asked: UnitId | null;
  readonly onSelect: (unit: UnitId) => void;
  readonly onOutline: () => void;
  /** Between the title line and the page: the switch of panes in a narrow window. */
  readonly panes: ReactNode;
}

/** The whole text as it stands, on paper. */
export function PlanDocument({ selected, asked, onSelect, onOutline, panes }: PlanDocumentProps) {
  const speaker = useText();
  const { say } = speaker;
  const { adoption, units, areas, introduction, notes, approved, base, packages } = useNegotiation();
  const whole = useMemo(() => ({ approved: approved !== null, packages }), [approved, packages]);
  const notesOn = useMemo(() => notesByUnit(notes), [notes]);
  const scroller = useRef<HTMLDivElement>(null);
  const area = useAreaInView(scroller);
  useInView(scroller, asked);
  useSelectOnClick(scroller, onSelect);
  const section = (id: UnitId) => (
    <UnitSection key={id} unit={units[id]!} notes={notesOn(id)} whole={whole} selected={selected === id} />
  );
  const approvedText = adoption ? adoptedTextName(speaker, adoption) : say('plan.approved-text');
  const textName = approved ? approvedText : say('plan.current-text', { base: base.name });
  const shown = areas.find(({ number }) => number === area);
  return (
    <main className="desk plan" aria-label={say('plan.text')}>
      <div className="rh">
        <IconButton
          className="odr"
          size="small"
          label={say('plan.show-outline')}
          icon={<PanelLeft aria-hidden />}
          onPress={onOutline}
        />
        {panes}
        {shown ? (
          <>
            <span className="nowrap">{say('plan.area', { number: shown.number })}</span>
            <b className="trunc" lang="en">
              {shown.title}
            </b>
          </>
        ) : (
          <b>{say('link.introduction')}</b>
        )}
        <span className="grow" />
        <span className="trunc rh-what">{textName}</span>
      </div>
      <div className="scr" ref={scroller} data-pane="text" tabIndex={-1}>
        <article className="page doc">
          <h2 className="ptitle" lang="en">
            {base.title}
          </h2>
          {section(introduction)}
          {areas.map(({ number, title, units: ids }) => (
            <div key={number} className="area" data-area={number}>
              <h2 className="atitle">
                <span className="cap">{say('plan.area', { number })}</span>
                <span lang="en">{title}</span>
              </h2>
              {ids.map(section)}
            </div>
          ))}
        </article>
      </div>
    </main>
  );
}

/** The number of the area that the reader is in; `null` in the introduction. */
function useAreaInView(scroller: RefObject<HTMLDivElement | null>): number | null {
  const [area, setArea] = useState<number | null>(null);
  useEffect(() => {
    const node = scroller.current;
    if (!node) return undefined;
    let frame = 0;
    const look = () => {
      const line = node.getBoundingClientRect().top + 120;
      const above = [...node.querySelectorAll<HTMLElement>('[data-area]')].filter(
        (one) => one.getBoundingClientRect().top <= line,
      );
      setArea(above.length === 0 ? null : Number(above.at(-1)!.dataset['area']));
    };
    const onScroll = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(look);
    };
    onScroll();
    node.addEventListener('scroll', onScroll, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      node.removeEventListener('scroll', onScroll);
    };
  }, [scroller]);
  return area;
}

/** A click anywhere in an objective selects it; the keyboard has the link in its heading, and J and K. */
function useSelectOnClick(
  scroller: RefObject<HTMLDivElement | null>,
  onSelect: (unit: UnitId) => void,
): void {
  useEffect(() => {
    const node = scroller.current;
    const onClick = ({ target }: MouseEvent) => {
      const section = target instanceof Element ? target.closest<HTMLElement>('[data-unit]') : null;
      // Marking words to copy them is no choice.
      if (section && getSelection()?.isCollapsed !== false) onSelect(section.dataset['unit'] as UnitId);
    };
    node?.addEventListener('click', onClick);
    return () => node?.removeEventListener('click', onClick);
  }, [scroller, onSelect]);
}

/** Brings the selected unit on screen when it is not: chosen in the outline, by key or by address. */
function useInView(scroller: RefObject<HTMLDivElement | null>, selected: UnitId | null): void {
  useEffect(() => {
    if (selected === null) return undefined;
    const section = document.getElementById(unitAnchor(selected));
    const node = scroller.current;
    if (!section || !node || isOnScreen(section, node)) return undefined;
    section.scrollIntoView({ block: 'start' });
    // Sections off screen have only an estimated height; once they are drawn the first jump is a little off.
    const frame = requestAnimationFrame(() => section.scrollIntoView({ block: 'start' }));
    return () => cancelAnimationFrame(frame);
  }, [scroller, selected]);
}

function isOnScreen(section: HTMLElement, scroller: HTMLElement): boolean {
  const own = section.getBoundingClientRect();
  const view = scroller.getBoundingClientRect();
  return own.top < view.bottom - 120 && own.bottom > view.top + 120;
}
