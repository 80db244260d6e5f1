/** The labels of the fixtures for what the matcher calls by keys; all other labels stay untouched. */
export const LABELS: Readonly<Record<string, string>> = {
  'reporter.name': 'fullName',
  'reporter.firstName': 'firstName',
  'reporter.lastName': 'lastName',
  'reporter.email': 'emailAddress',
  'reporter.phone': 'phone',
  'reporter.address.street': 'addressStreet',
  'reporter.address.street2': 'addressStreet2',
  'reporter.address.city': 'addressCity',
  'reporter.address.region': 'addressProvince',
  'reporter.address.postalCode': 'addressPostalCode',
  'reporter.address.country': 'addressCountryCode',
};
/** The labels that a key answers to. */
export const asked = new Set(Object.values(LABELS));
