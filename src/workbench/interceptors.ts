import type { Univer } from '@univerjs/presets';
import type { Interceptors } from '../hosts/grid/paint-layer';
import type { GridGlobals } from './load-grid';

/** The grid's own hook for changing how a cell is drawn, in the shape the paint layer wants. */
export const interceptorsOf = (univer: Univer, page: GridGlobals): Interceptors => {
  const injector = univer.__getInjector();
  const { SheetInterceptorService, INTERCEPTOR_POINT } = page.UniverSheets;
  const { InterceptorEffectEnum, IUniverInstanceService, UniverInstanceType } = page.UniverCore;
  const service = injector.get(SheetInterceptorService);
  const instances = injector.get(IUniverInstanceService);
  return {
    onDraw: (handler) => {
      service.intercept(INTERCEPTOR_POINT.CELL_CONTENT, {
        id: 'shiquan-marks',
        effect: InterceptorEffectEnum.Style,
        priority: 100,
        handler: (cell, place, next) => {
          const drawn = (given: Parameters<typeof handler>[0]) => next(given as typeof cell) as typeof given;
          return handler(cell as Parameters<typeof handler>[0], place, drawn) as typeof cell;
        },
      });
    },
    styleOf: (cell) => {
      const workbook = instances.getCurrentUnitOfType(UniverInstanceType.UNIVER_SHEET);
      const style = cell?.s as string | Record<string, unknown> | null | undefined;
      if (!style) return {};
      if (typeof style !== 'string') return style;
      const styles = (workbook as { getStyles?(): { get(id: string): unknown } } | null)?.getStyles?.();
      return (styles?.get(style) as Record<string, unknown> | undefined) ?? {};
    },
  };
};
