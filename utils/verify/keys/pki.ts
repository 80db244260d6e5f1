/** Of both libraries what reading a stamp takes; by names, so that a bundler leaves the rest out. */
export { Constructed, fromBER, OctetString } from 'asn1js';
export { Certificate, IssuerAndSerialNumber, SignedData, TimeStampResp } from 'pkijs';
