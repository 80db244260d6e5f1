import { foldText } from '../../same-word';
import type { CompanyLists } from '../../shapes/desk/company';

/** A shop of the company's list, as it is shown. */
interface KnownShop {
  code: string;
  /** With its code where another shop has the same name. */
  name: string;
  region: string;
}
export type FindShop = (said: string) => KnownShop | undefined;

/** Finds shops by code or name, however either was typed; a name that two shops have finds neither. */
export function shopFinder(shops: CompanyLists['shops']): FindShop {
  const names = new Map<string, number>();
  for (const { name } of shops) names.set(foldText(name), (names.get(foldText(name)) ?? 0) + 1);
  const known = new Map<string, KnownShop>();
  const shown = shops.map((shop) =>
    names.get(foldText(shop.name)) === 1 ? shop : { ...shop, name: `${shop.name}（${shop.code}）` },
  );
  for (const shop of shown) known.set(foldText(shop.name), shop);
  for (const shop of shown) known.set(foldText(shop.code), shop);
  return (said) => (said === '' ? undefined : known.get(foldText(said)));
}

/** Shop and region of a case: what a desk said of the region goes before the company's list. */
export function shopAndRegion({ shop, region }: { shop: string; region: string }, find: FindShop) {
  const known = find(shop);
  return { shop: known?.name ?? shop, region: region || (known?.region ?? '') };
}
