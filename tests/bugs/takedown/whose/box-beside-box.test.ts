import '../../../harness/lexicon-setup';
import { JSDOM } from 'jsdom';
import { describe, expect, it } from 'vitest';
import { matchForm } from '../../../../utils/takedown/match/match-form';

/** No window shows it, so no style has to be computed. */
const page = new JSDOM().window.document.implementation.createHTMLDocument('Report');

const keys = (rows: string) => {
  page.body.innerHTML = `<h1>Report</h1><form>${rows}</form>`;
  return Object.fromEntries(
    matchForm(page).map(({ key, element, part }) => [
      element.id || (element as HTMLInputElement).name,
      part ? `${key} ${part.takes}` : key,
    ]),
  );
};
const POST = '<p>Link to the post <input id="url"></p><p>Exact words <textarea id="quote"></textarea></p>';
const READ = { url: 'post.permalink', quote: 'post.quote' };

describe('whose a box is, by the one before it', () => {
  const row = (label: string, id: string) => `<p>${label} <input id="${id}"></p>`;
  const theirs = `${row('Their email', 'mail')}${row('Their phone', 'phone')}`;

  it('takes "their" for whoever the box before names as the one to deal with', () => {
    const form = `<h2>About the aggrieved person</h2>${row('Name of the aggrieved person', 'hurt')}${row('Person we should deal with', 'me')}${theirs}${row('Address for service', 'home')}`;
    expect(keys(`${form}${POST}`)).toEqual({
      ...READ,
      hurt: 'victim.name',
      me: 'reporter.name',
      mail: 'reporter.email',
      phone: 'reporter.phone',
      home: 'reporter.address',
    });
    expect(keys(`${row('ご担当者のお名前', 'me')}${row('その方のメールアドレス', 'mail')}${POST}`)).toMatchObject({
      me: 'reporter.name',
      mail: 'reporter.email',
    });
  });

  it.each(['Name of your client', 'Name of the victim', 'Who posted it? (screen name)', 'Witness'])(
    'leaves "their" alone below %s',
    (label) => {
      expect(keys(`${row('Your name', 'me')}${row(label, 'they')}${theirs}${POST}`)).not.toHaveProperty('phone');
    },
  );

  it('reads who signed right behind a post only', () => {
    expect(keys(`${POST}${row('Message no.', 'no')}${row('Signed by', 'who')}`)).toMatchObject({
      who: 'post.authorHandle',
    });
    const declared = '<p><label><input type="checkbox"> I declare that this is true</label></p>';
    expect(keys(`${POST}${declared}${row('Signed by', 'who')}`)).toEqual(READ);
  });

  it('reads when below who wrote, and nowhere else', () => {
    const asked = row('Who wrote it? (screen name)', 'who');
    const when = '<p><input id="when" placeholder="When (12 Jan 2026 will do)"></p>';
    expect(keys(`${POST}${asked}${when}`)).toMatchObject({ who: 'post.authorHandle', when: 'post.postedAt' });
    expect(keys(`${POST}<p>Your visit</p>${when}`)).toEqual(READ);
  });
});

describe('the reading of a name', () => {
  const names = (...labels: string[]) =>
    keys(
      `${labels.map((label, at) => `<p>${label} <input id="n${at}"></p>`).join('')}<p>メール <input id="mail"></p>${POST}`,
    );

  it('is asked by labels in kana alone beside those that ask for the same', () => {
    expect(names('ご苗字', 'お名前', 'ミョウジ', 'ナマエ')).toMatchObject({
      n0: 'reporter.lastName',
      n1: 'reporter.firstName',
      n2: 'reporter.lastKana',
      n3: 'reporter.firstKana',
    });
    expect(names('氏名', 'ナマエ')).toMatchObject({ n0: 'reporter.name', n1: 'reporter.kana' });
  });

  it('is not asked where nothing else asks for the name', () => {
    expect(names('おなまえ')).toMatchObject({ n0: 'reporter.name' });
    expect(names('みょうじ', 'なまえ')).toMatchObject({ n0: 'reporter.lastName', n1: 'reporter.firstName' });
  });
});

describe('a town or region beside a search', () => {
  const search = (city: string, button: string) => `<div>${city}<button>${button}</button></div>`;

  it.each(['Search', 'Find jobs', 'お店を探す'])('is looked for there: %s', (button) => {
    const jobs = '<input id="job" placeholder="Job title"><input id="city" placeholder="City">';
    expect(keys(`${search(jobs, button)}${POST}`)).toEqual(READ);
  });

  it('is an address where a postcode is looked up', () => {
    const rows = '<p>Postcode <input id="zip"></p><p>Town <input id="city"></p>';
    expect(keys(`${search(rows, 'Find address')}${POST}`)).toMatchObject({
      zip: 'reporter.address.postalCode',
      city: 'reporter.address.city',
    });
  });
});

describe('boxes side by side', () => {
  it('take the parts of a date that a note lists', () => {
    const date = (before: string, after: string) =>
      `<p>${before} <input id="a" maxlength="2"> / <input id="b" maxlength="2"> / <input id="c" maxlength="4"> ${after}</p>`;
    const read = { a: 'post.postedAt day', b: 'post.postedAt month', c: 'post.postedAt year' };
    expect(keys(`${POST}${date('Put up on', '(day / month / year)')}`)).toMatchObject(read);
    expect(keys(`${POST}${date('Date posted (dd/mm/yyyy)', '')}`)).toMatchObject(read);
    expect(keys(`${POST}${date('Date of birth', '(day / month / year)')}`)).toEqual(READ);
  });

  it('take the month and year that something was posted in, and of nothing else', () => {
    const date = (label: string) =>
      `<p>${label} <select id="m"><option><option>January<option>February<option>March</select><select id="y"><option><option>2024<option>2025</select></p>`;
    expect(keys(`${POST}${date('Posted in')}`)).toMatchObject({ m: 'post.postedAt month', y: 'post.postedAt year' });
    expect(keys(`${POST}${date('Visited in')}`)).toEqual(READ);
  });

  it('take a telephone number behind the code of its country', () => {
    const phone = '<p>Telephone + <input id="code" title="Country code"> <input id="no" title="Number"></p>';
    expect(keys(`${POST}${phone}`)).toEqual({ ...READ, no: 'reporter.phone' });
    expect(keys(`${POST}<p>Phone <input id="no" placeholder="incl. country code"></p>`)).toMatchObject({
      no: 'reporter.phone',
    });
  });
});

describe('checkboxes', () => {
  const options = ['名誉毀損', 'プライバシー侵害', '著作権侵害'];

  it('answer one question in a table of their own, and with a box for other words', () => {
    const rows = options.map((each, at) => `<tr><td><input type="checkbox" name="k${at}">${each}</td></tr>`).join('');
    expect(keys(`${POST}<p>侵害される権利</p><table>${rows}</table>`)).toMatchObject({ k0: 'case.claim' });
    const line = options.map((each, at) => `<input type="checkbox" name="k${at}">${each}<br>`).join('');
    const other = '<input type="checkbox" name="k9">その他（<input name="t" size="20">）';
    expect(keys(`${POST}<table><tr><td>侵害される権利の種類</td><td>${line}${other}</td></tr></table>`)).toEqual({
      ...READ,
      k0: 'case.claim',
    });
  });

  it('are declarations where they say so', () => {
    const says = ['I own the rights.', 'I act in good faith.', 'What I say is true.'];
    const rows = says.map((each, at) => `<tr><td><input type="checkbox" name="k${at}">${each}</td></tr>`).join('');
    expect(keys(`${POST}<table>${rows}</table>`)).toEqual(READ);
  });
});

describe('what stands beside the reason or an e-mail', () => {
  it('reads imputations as the reason, and leaves alone what harm they did', () => {
    const area = (label: string, id: string) => `<p>${label} <textarea id="${id}"></textarea></p>`;
    const form = `${area('Imputations: what would an ordinary reader take it to mean, and why is that wrong?', 'why')}${area('Serious harm it has caused or is likely to cause', 'harm')}`;
    expect(keys(`${POST}${form}`)).toEqual({ ...READ, why: 'case.reason' });
    expect(keys(`${POST}${area('Serious harm it has caused', 'harm')}`)).toEqual({ ...READ, harm: 'case.reason' });
  });

  it('takes a confirmation that somebody sends for no second box', () => {
    const row = (label: string) => `<p>${label} <input id="mail"></p>`;
    expect(keys(`${POST}${row('E-mail address for our confirmation and decision')}`)).toMatchObject({
      mail: 'reporter.email',
    });
    expect(keys(`${POST}${row('受付確認のメールアドレス')}`)).toMatchObject({ mail: 'reporter.email' });
  });

  it('leaves the name of a company alone under a heading of whom the review complains', () => {
    const form =
      '<fieldset><legend>Employer complained about in the review</legend><p>Registered company name <input id="org"></p><p>Headcount <input id="n"></p></fieldset>';
    const me =
      '<fieldset><legend>Person making the complaint</legend><p>Name <input id="me"></p><p>Email <input id="mail"></p></fieldset>';
    expect(keys(`${form}${me}${POST}`)).toEqual({ ...READ, me: 'reporter.name', mail: 'reporter.email' });
  });
});
