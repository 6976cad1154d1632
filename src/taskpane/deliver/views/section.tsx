import { useId, type ReactNode } from 'react';

interface Props {
  readonly title: string;
  readonly lead: string;
  readonly children: ReactNode;
}

export const Section = ({ title, lead, children }: Props) => {
  const id = useId();
  return (
    <section className="sq-deliver__section" aria-labelledby={id}>
      <h3 id={id}>{title}</h3>
      <p className="sq-quiet">{lead}</p>
      {children}
    </section>
  );
};
