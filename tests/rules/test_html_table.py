from __future__ import annotations

import random

from hypothesis import given
from hypothesis import strategies as st

from gongkai.rules.html_table import Table, tables_in

SPANNING = """
<table><caption>年报 &amp; 表</caption>
<thead><tr><th colspan="2" rowspan="2">情况</th><th colspan="2">申请人</th></tr>
<tr><th>自然人</th><th>总计</th></tr></thead>
<tbody><tr><th rowspan="2">三、结果</th><th>（一）<b>公开</b></th><td>1</td><td>2</td></tr>
<tr><th>（二）<br>部分</th><td> 3
 </td><td></td></tr></tbody></table>
"""


def test_a_cell_stands_in_each_place_that_it_spans() -> None:
    (table,) = tables_in(SPANNING)
    assert table == Table(
        "年报 & 表",
        (
            ("情况", "情况", "申请人", "申请人"),
            ("情况", "情况", "自然人", "总计"),
            ("三、结果", "（一）公开", "1", "2"),
            ("三、结果", "（二） 部分", "3", ""),
        ),
    )


def test_rows_are_made_as_wide_as_the_widest() -> None:
    (table,) = tables_in("<table><tr><td>a</td></tr><tr></tr><tr><td>b</td><td>c</td></tr></table>")
    assert table.rows == (("a", ""), ("b", "c"))


def test_a_table_within_another_is_text_of_its_cell() -> None:
    first, second = tables_in(
        "<p>x</p><table><tr><td>a<table><tr><td>b</td></tr></table></td></tr></table><table></table>"
    )
    assert (first.rows, second.rows) == ((("ab",),), ())


def test_a_hostile_table_is_cut() -> None:
    row = '<tr><td colspan="999" rowspan="999">a</td><td colspan="0">b</td></tr>'
    (wide,) = tables_in(f"<table>{row * 3}</table>")
    assert max(map(len, wide.rows)) == 100
    (long,) = tables_in(f"<table>{'<tr><td>a</td></tr>' * 5000}</table>")
    assert len(long.rows) == 2000


@given(st.integers(1, 4), st.integers(1, 5), st.randoms(use_true_random=False))
def test_any_way_of_cutting_a_grid_into_cells_gives_the_grid_back(
    width: int, height: int, chance: random.Random
) -> None:
    grid = [["" for _ in range(width)] for _ in range(height)]
    rows = []
    for y in range(height):
        cells = []
        for x in range(width):
            if grid[y][x]:
                continue
            across = next(
                count for count in range(chance.randint(1, width - x), 0, -1) if not any(grid[y][x : x + count])
            )
            down = chance.randint(1, height - y)
            for row in grid[y : y + down]:
                row[x : x + across] = [f"{y}-{x}"] * across
            cells.append(f'<td colspan="{across}" rowspan="{down}">{y}-{x}</td>')
        rows.append(f"<tr>{''.join(cells)}</tr>")
    (table,) = tables_in(f"<table>{''.join(rows)}</table>")
    assert [list(row) for row in table.rows] == grid
