import { Select, type SelectProps } from 'antd';

/**
 * antd's Select as the desk uses it: searched by what is read, its list reachable by whoever scrolls with the keyboard
 * (axe: scrollable-region-focusable; antd leaves its list without a tab stop).
 */
export function SelectField<Value>(props: SelectProps<Value>) {
  return (
    <Select
      {...props}
      showSearch={{ optionFilterProp: 'label' }}
      popupRender={(menu) => <div ref={makeScrollable}>{menu}</div>}
    />
  );
}

function makeScrollable(popup: HTMLElement | null): void {
  popup?.querySelector('.ant-select-dropdown-list-holder')?.setAttribute('tabindex', '0');
}
