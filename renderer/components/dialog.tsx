import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';

interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The buttons, the one that acts last. */
  readonly buttons: ReactNode;
  readonly wide?: boolean;
}

/** Title and buttons stay in view; only what is between them scrolls. Only for tabling, gavel, export, leaving, and what asks for words. Esc closes it, and the focus goes back to where it was. */
export function Dialog({ title, isOpen, onClose, children, buttons, wide = false }: DialogProps) {
  return (
    <ModalOverlay className="scrim" isOpen={isOpen} onOpenChange={(open) => !open && onClose()} isDismissable>
      <Modal className={wide ? 'modal wide' : 'modal'}>
        <AriaDialog className="cdl">
          <Heading slot="title">{title}</Heading>
          <div className="cdl-s">{children}</div>
          <div className="cdl-b">{buttons}</div>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
