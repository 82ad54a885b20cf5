type Sort = { field: string; order: 'ASC' | 'DESC' };

/** A list narrowed to exactly what a figure counts; react-admin reads the filter from the address. */
export function listPath(resource: string, filter: Record<string, unknown>, sort?: Sort) {
  const query = new URLSearchParams({ filter: JSON.stringify(filter) });
  if (sort) {
    query.set('sort', sort.field);
    query.set('order', sort.order);
  }
  return `/${resource}?${query}`;
}
