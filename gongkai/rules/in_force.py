"""All rules in the order of the rule book, and what is done with all of them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence

from gongkai.model.baseline import Baseline
from gongkai.model.catalog import Catalog
from gongkai.model.config import Config
from gongkai.model.diagnostic import Diagnostic
from gongkai.model.item import Source
from gongkai.model.page import SitePlan
from gongkai.rules import (
    address_clash,
    ambiguous_reference,
    attachment_broken,
    attachment_clash,
    attachment_empty,
    attachment_encrypted,
    attachment_ending,
    attachment_kind,
    attachment_macros,
    attachment_outside,
    attachment_too_large,
    attachment_unsearched,
    bad_file_name,
    bank_card_number,
    broken_link,
    bureau_code,
    chinese_spacing,
    cited_document_number,
    credit_code,
    dash_form,
    date_order,
    document_number_form,
    document_number_year,
    document_title,
    doubled_punctuation,
    duplicate_index_number,
    duplicate_key,
    duplicate_title,
    element_misplaced,
    element_twice,
    ellipsis_form,
    emphasis_shown,
    expired_waiver,
    external_image,
    follow_up_late,
    forbidden_waiver,
    front_matter_broken,
    front_matter_missing,
    fullwidth_letters,
    halfwidth_punctuation,
    heading_order,
    home_address,
    image_without_text,
    index_number_changed,
    index_number_form,
    index_number_reused,
    index_number_year,
    insecure_link,
    internal_document,
    invisible_character,
    long_paragraph,
    lookalike_character,
    loose_baseline,
    misplaced_field,
    missing_attachment,
    missing_element,
    missing_index_number,
    nested_marks,
    notice_overdue,
    numbering_form,
    numbering_level,
    numbering_sequence,
    passport_number,
    path_contradiction,
    personal_email,
    personal_mobile,
    photo_position,
    placeholder_element,
    private_character,
    private_link,
    published_late,
    report_overdue,
    resident_id_number,
    scanned_without_text,
    signature_date,
    table_columns,
    table_total,
    table_without_header,
    unknown_category,
    unknown_key,
    unknown_rule,
    unpaired_marks,
    unreadable_file,
    unresolved_reference,
    unused_file,
    unused_waiver,
    vanished_address,
    wrong_option,
    wrong_value,
    wrong_word,
)
from gongkai.rules.counting import counted
from gongkai.rules.diagnosis import in_order, of_catalog, of_config, of_plan, of_source
from gongkai.rules.lifecycle_rules import ANNUAL_REPORTS, COLUMNS, LIFECYCLES
from gongkai.rules.rule import Rule, RuleClass
from gongkai.rules.settlement import settled

RULES: tuple[Rule, ...] = (
    # whether it can be read
    unreadable_file.RULE,
    bad_file_name.RULE,
    front_matter_missing.RULE,
    front_matter_broken.RULE,
    duplicate_key.RULE,
    # whether it is where it belongs
    unknown_category.RULE,
    path_contradiction.RULE,
    # what it says
    unknown_key.RULE,
    misplaced_field.RULE,
    missing_element.RULE,
    placeholder_element.RULE,
    element_misplaced.RULE,
    element_twice.RULE,
    table_columns.RULE,
    table_total.RULE,
    wrong_value.RULE,
    date_order.RULE,
    signature_date.RULE,
    # whether it came in time
    published_late.RULE,
    follow_up_late.RULE,
    report_overdue.RULE,
    # what must follow what
    *LIFECYCLES,
    *ANNUAL_REPORTS,
    *COLUMNS,
    # what it is called
    document_number_form.RULE,
    document_number_year.RULE,
    cited_document_number.RULE,
    credit_code.RULE,
    missing_index_number.RULE,
    index_number_form.RULE,
    index_number_year.RULE,
    duplicate_index_number.RULE,
    duplicate_title.RULE,
    address_clash.RULE,
    # what it refers to
    broken_link.RULE,
    missing_attachment.RULE,
    attachment_outside.RULE,
    attachment_clash.RULE,
    external_image.RULE,
    unresolved_reference.RULE,
    ambiguous_reference.RULE,
    unused_file.RULE,
    # whether the public can use what it leads to and brings along
    insecure_link.RULE,
    private_link.RULE,
    attachment_kind.RULE,
    attachment_ending.RULE,
    attachment_empty.RULE,
    attachment_broken.RULE,
    attachment_encrypted.RULE,
    attachment_macros.RULE,
    attachment_too_large.RULE,
    attachment_unsearched.RULE,
    scanned_without_text.RULE,
    image_without_text.RULE,
    table_without_header.RULE,
    # what belongs to a person
    resident_id_number.RULE,
    personal_mobile.RULE,
    bank_card_number.RULE,
    passport_number.RULE,
    personal_email.RULE,
    home_address.RULE,
    photo_position.RULE,
    notice_overdue.RULE,
    # what became of what was published
    vanished_address.RULE,
    index_number_changed.RULE,
    index_number_reused.RULE,
    # what is waived or counted as known
    unused_waiver.RULE,
    expired_waiver.RULE,
    forbidden_waiver.RULE,
    loose_baseline.RULE,
    # how it is written
    unpaired_marks.RULE,
    nested_marks.RULE,
    halfwidth_punctuation.RULE,
    fullwidth_letters.RULE,
    doubled_punctuation.RULE,
    ellipsis_form.RULE,
    dash_form.RULE,
    chinese_spacing.RULE,
    invisible_character.RULE,
    private_character.RULE,
    lookalike_character.RULE,
    emphasis_shown.RULE,
    heading_order.RULE,
    numbering_form.RULE,
    numbering_sequence.RULE,
    numbering_level.RULE,
    document_title.RULE,
    internal_document.RULE,
    long_paragraph.RULE,
    wrong_word.RULE,
    # how config.yaml speaks of rules
    unknown_rule.RULE,
    wrong_option.RULE,
    bureau_code.RULE,
)
"""In the order of the rule book."""

RULE_BY_ID = {rule.id: rule for rule in RULES}
CLOCK_RULES = frozenset(rule.id for rule in RULES if rule.about is RuleClass.CLOCK)
"""Rules whose findings depend on today, which even a strict build passes over."""


def examined(source: Source, config: Config) -> tuple[Diagnostic, ...]:
    """What is wrong in one file, looked at alone: the same while the file and `of_content` of its config are."""
    return tuple(of_source(source, config, RULES))


def diagnose(catalog: Catalog, rules: Sequence[Rule] = RULES) -> tuple[Diagnostic, ...]:
    """Everything that is wrong with the content, in the order of every report, nothing twice."""
    return in_order((*file_diagnostics(catalog, rules), *column_diagnostics(catalog, rules)))


def file_diagnostics(catalog: Catalog, rules: Sequence[Rule] = RULES) -> Iterator[Diagnostic]:
    """What is wrong in each file looked at alone."""
    config = catalog.config.of_content
    return (found for source in catalog.sources for found in _alone(source, config, rules))


def column_diagnostics(catalog: Catalog, rules: Sequence[Rule] = RULES) -> Iterator[Diagnostic]:
    """What is wrong between files."""
    return of_catalog(catalog, rules)


def _alone(source: Source, config: Config, rules: Sequence[Rule]) -> Iterable[Diagnostic]:
    if source.findings is not None and rules is RULES:
        return source.findings
    return of_source(source, config, rules)


def plan_diagnostics(catalog: Catalog, plan: SitePlan, rules: Sequence[Rule] = RULES) -> tuple[Diagnostic, ...]:
    """Everything that would be wrong with the site of this content."""
    return in_order(of_plan(plan, catalog, rules))


def setting_diagnostics(config: Config, rules: Sequence[Rule] = RULES) -> tuple[Diagnostic, ...]:
    """What config.yaml says of rules that cannot be."""
    return in_order(of_config(config, rules))


def settle(
    found: Iterable[Diagnostic], catalog: Catalog, baseline: Baseline, rules: Sequence[Rule] = RULES
) -> tuple[Diagnostic, ...]:
    """What of all that was found is to be reported: waivers and the baseline are heard."""
    return settled(found, catalog, baseline, rules)


def countable(found: Iterable[Diagnostic]) -> Baseline:
    """What a baseline would take in of these findings."""
    return counted(found, RULE_BY_ID)
