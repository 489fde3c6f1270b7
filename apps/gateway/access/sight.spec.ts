import { readPointer } from '@yijian/domain/form';
import { type LifeEvent } from '@yijian/domain/catalogue';
import { restaurantOpening, snackBar } from '../spec-support/gateway';
import { departmentSight } from './sight';

let restaurant: LifeEvent;
beforeAll(async () => {
  restaurant = await restaurantOpening();
});

describe('what a department sees of a case', () => {
  it('given its own item and another’s, then its own and what concerns no item is shown', () => {
    const sight = departmentSight(restaurant, 'urban-management');
    const shown = ['signboard', 'food-licence', undefined].map((itemId) => sight.item(itemId));
    expect(shown).toEqual([true, false, true]);
    expect(['urban-management', 'fire-rescue'].map((id) => sight.department(id))).toEqual([true, false]);
  });

  it('given every material, then just those its items use are shown', () => {
    for (const departmentId of new Set(restaurant.serviceItems.map((item) => item.departmentId))) {
      const own = restaurant.serviceItems.filter((item) => item.departmentId === departmentId).map(({ id }) => id);
      const sight = departmentSight(restaurant, departmentId);
      for (const { id, usedBy } of restaurant.materials)
        expect([id, sight.material(id)]).toEqual([id, usedBy.some((itemId) => own.includes(itemId))]);
    }
  });

  it('given the filled form, then just what its mapping reads is shown', () => {
    const { form } = snackBar(restaurant);
    const mapping = restaurant.mergedForm.mappings.find(({ itemId }) => itemId === 'signboard');
    const pointers = (mapping?.elements ?? []).flatMap((element) => ('from' in element ? [element.from] : []));
    const shown = departmentSight(restaurant, 'urban-management').form(form);
    expect(pointers.length).toBeGreaterThan(0);
    for (const pointer of pointers) expect(readPointer(shown, pointer)).toEqual(readPointer(form, pointer));
    expect(JSON.stringify(shown).length).toBeLessThan(JSON.stringify(form).length);
    expect(departmentSight(restaurant, 'taxation').form(form)).toEqual({});
  });
});
