import { changed, filtersIn } from './list-query';

describe('address of a list', () => {
  const params = new URLSearchParams('status=checking&q=&cursor=abc&page=3');

  it('holds filters beside the place within the list', () => {
    expect(filtersIn(params)).toEqual({ status: 'checking' });
  });

  it('goes to the first page when a filter is set or taken away', () => {
    expect(changed(params, { due: 'soon', q: undefined })).toBe('status=checking&due=soon');
    expect(changed(params, { status: '' })).toBe('q=');
  });
});
