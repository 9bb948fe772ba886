"""The rules about what must follow what: lifecycles, annual reports and columns, in the order of the rule book."""

from __future__ import annotations

from gongkai.rules import (
    adoption_reasons,
    adoption_sums,
    annual_report_carry_over,
    annual_report_fee,
    annual_report_headings,
    annual_report_length,
    annual_report_numbers,
    annual_report_repeats,
    annual_report_stock,
    annual_report_sums,
    annual_report_tables,
    annual_report_topics,
    consultation_outcome,
    consultation_period,
    decision_withdrawal,
    empty_category,
    fund_stages,
    fund_table,
    fund_totals,
    guide_promise,
    guide_verified,
    hearing_notice,
    interpretation_copies,
    interpretation_due,
    interpretation_link,
    ledger_progress_stale,
    ledger_status,
    office_facts,
    rectification_open,
    relation_cycle,
    review_missing,
    review_refused,
    stale_category,
    supervision_phone,
    validity_conflict,
    validity_outdated,
    withdrawal_reason,
)
from gongkai.rules.rule import Rule

LIFECYCLES: tuple[Rule, ...] = (
    # consultations and hearings
    consultation_period.RULE,
    consultation_outcome.RULE,
    adoption_sums.RULE,
    adoption_reasons.RULE,
    hearing_notice.RULE,
    # documents
    interpretation_due.RULE,
    interpretation_link.RULE,
    interpretation_copies.RULE,
    validity_conflict.RULE,
    validity_outdated.RULE,
    relation_cycle.RULE,
    # funds, ledgers, guides
    fund_stages.RULE,
    fund_totals.RULE,
    fund_table.RULE,
    ledger_progress_stale.RULE,
    ledger_status.RULE,
    rectification_open.RULE,
    guide_verified.RULE,
    guide_promise.RULE,
    supervision_phone.RULE,
    # what was taken down
    withdrawal_reason.RULE,
    decision_withdrawal.RULE,
)
ANNUAL_REPORTS: tuple[Rule, ...] = (
    annual_report_headings.RULE,
    annual_report_tables.RULE,
    annual_report_numbers.RULE,
    annual_report_sums.RULE,
    annual_report_carry_over.RULE,
    annual_report_stock.RULE,
    annual_report_topics.RULE,
    annual_report_length.RULE,
    annual_report_repeats.RULE,
    annual_report_fee.RULE,
)
COLUMNS: tuple[Rule, ...] = (
    empty_category.RULE,
    stale_category.RULE,
    review_missing.RULE,
    review_refused.RULE,
    office_facts.RULE,
)
