import type { ComponentChildren } from 'preact';
import type { GuideView } from './guide-view';

/** Head of a part of the panel, and what is said in small beside it; one level lower where the panel is a part itself. */
export function PartHead({ view, title, children }: { view: GuideView; title: string; children: ComponentChildren }) {
  const Heading = view.isInPage ? 'h3' : 'h2';
  return (
    <div class="titled">
      <Heading>{title}</Heading>
      {children}
    </div>
  );
}
