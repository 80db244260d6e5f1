import '../../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { expect, it } from 'vitest';
import { fillable, matchForm } from '../../../../utils/takedown/match/match-form';

/**
 * Until 2026-12-02 the block of the `Employer representative`, whose mail was asked for in words that nobody knew, was an
 * agent's whose data stayed out, though counsel had a block of their own and the answer went to this one.
 */
it('takes the only block that gets the answer for the sender’s, whatever they are called there', () => {
  const row = (id: string, label: string) => `<div><span>${label}</span><input id="${id}"></div>`;
  const { document } = new JSDOM(`<h1>Employer content request</h1><form>
    <fieldset><legend>Employer representative</legend>${row('family', 'Surname')}${row('given', 'Given name')}
      ${row('city', 'Municipality')}${row('phone', 'Telephone')}${row('mail', "E-mail at the employer's domain")}</fieldset>
    <fieldset><legend>Counsel of record</legend>${row('counsel', "Lawyer's name")}${row('firm', 'Firm')}</fieldset>
    ${row('link', 'Address of the review')}<p><label>Particulars <textarea id="why"></textarea></label></p></form>`)
    .window;
  const found = fillable(matchForm(document)).map(({ element, key }) => [element.id, key]);
  expect(Object.fromEntries(found)).toEqual({
    family: 'reporter.lastName',
    given: 'reporter.firstName',
    city: 'reporter.address.city',
    phone: 'reporter.phone',
    mail: 'reporter.email',
    counsel: 'agent.name',
    link: 'post.permalink',
    why: 'case.reason',
  });
});
