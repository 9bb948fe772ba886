"""What a page says of itself to machines, in the terms of schema.org: JSON-LD, which a browser does not run.

Only what the page also shows to people is said here, and what is not known is left out.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from zoneinfo import ZoneInfo

from gongkai.model.config import Config
from gongkai.model.item import Dated, Item
from gongkai.model.kinds import Kind
from gongkai.model.moment import Moment
from gongkai.pages.links import Link, site_url

Node = Mapping[str, object]

LEGAL_FORCE = {
    "有效": "InForce",
    "已修改": "PartiallyInForce",
    "废止": "NotInForce",
    "失效": "NotInForce",
}
ENCODINGS = {
    "csv": "text/csv",
    "pdf": "application/pdf",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}
"""Media types by ending; another ending stands for itself."""
SERVICES = (Kind.GUIDE, Kind.BUNDLE)


def graph(nodes: Sequence[Node]) -> Node:
    """One document of all that a page says; empty where it says nothing."""
    return {"@context": "https://schema.org", "@graph": tuple(nodes)} if nodes else {}


def breadcrumb(config: Config, crumbs: Sequence[Link], title: str, path: str) -> Node:
    """The way from home to the page at `path`."""
    way = (*crumbs, Link(title, site_url(path)))
    steps = (
        {"@type": "ListItem", "position": position, "name": link.title, "item": config.site.base + link.url}
        for position, link in enumerate(way, 1)
    )
    return {"@type": "BreadcrumbList", "itemListElement": tuple(steps)}


def organisation(config: Config) -> Node:
    """The bureau in full, for the home page."""
    bureau = config.bureau
    return {
        **_bureau(config),
        "alternateName": bureau.short_name,
        "identifier": bureau.code,
        "telephone": bureau.phone,
        "faxNumber": bureau.fax,
        "email": bureau.email,
        "address": {
            "@type": "PostalAddress",
            "addressCountry": "CN",
            "addressRegion": bureau.region,
            "streetAddress": bureau.address,
            "postalCode": bureau.postcode,
        },
    }


def website(config: Config) -> Node:
    """The column, and where its search takes words."""
    site = config.site
    return {
        "@type": "WebSite",
        "@id": f"{site.base}#website",
        "name": f"{site.name}{site.column}",
        "url": site.base,
        "inLanguage": "zh-CN",
        "description": site.description,
        "publisher": {"@id": _bureau(config)["@id"]},
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": f"{site.base}search.html?q={{words}}"},
            "query-input": "required name=words",
        },
    }


def of_item(config: Config, item: Item, kind: Kind, title: str, description: str, validity: str) -> Node:
    """What the page of an item is about: a document, a service, figures, or else an article."""
    common = _filled(
        {
            "name": title,
            "description": description,
            "url": config.site.base + site_url(item.address),
        }
    )
    if kind in SERVICES:
        return {**common, **_service(config, item)}
    work = {**common, **_work(config, item)}
    if kind == Kind.DOCUMENT and item.document_number:
        return {**work, **_legislation(item, validity)}
    if kind == Kind.STATISTICS:
        folder = item.address.removesuffix(".html")
        files = tuple(_download(config, f"{folder}/{attachment.name}") for attachment in item.attachments)
        return _filled({**work, "@type": "Dataset", "creator": _bureau(config), "distribution": files})
    return {**work, "@type": "Article", "headline": title}


def dataset(config: Config, title: str, description: str, page: str, file: str) -> Node:
    """A table that a page shows and a file holds for download; both are paths."""
    return {
        "@type": "Dataset",
        "name": title,
        "description": description,
        "url": config.site.base + site_url(page),
        "inLanguage": "zh-CN",
        "isAccessibleForFree": True,
        "creator": _bureau(config),
        "distribution": (_download(config, file),),
    }


def _download(config: Config, file: str) -> Node:
    ending = file.rpartition(".")[2].lower()
    address = config.site.base + site_url(file)
    return {"@type": "DataDownload", "contentUrl": address, "encodingFormat": ENCODINGS.get(ending, ending)}


def _bureau(config: Config) -> Node:
    base = config.site.base
    return {"@type": "GovernmentOrganization", "@id": f"{base}#bureau", "name": config.bureau.name, "url": base}


def _service(config: Config, item: Item) -> Node:
    audience = tuple({"@type": "Audience", "audienceType": name} for name in item.serves)
    said = {
        "@type": "GovernmentService",
        "serviceOperator": _bureau(config),
        "areaServed": {"@type": "AdministrativeArea", "name": config.bureau.region},
        "audience": audience,
    }
    return _filled(said)


def _work(config: Config, item: Item) -> Node:
    zone = config.site.zone
    author = {"@type": "GovernmentOrganization", "name": item.issuer} if item.issuer else _bureau(config)
    said = {
        "inLanguage": "zh-CN",
        "datePublished": _instant(item.published, zone) if item.published else "",
        "dateModified": item.modified.isoformat() if item.corrections and item.modified else "",
        "correction": tuple(_correction(entry) for entry in reversed(item.corrections)),
        "keywords": ",".join(item.keywords),
        "author": author,
        "publisher": _bureau(config),
        "isPartOf": {"@type": "WebSite", "@id": f"{config.site.base}#website"},
        "isAccessibleForFree": True,
    }
    return _filled(said)


def _legislation(item: Item, validity: str) -> Node:
    force = LEGAL_FORCE.get(validity, "")
    said = {
        "@type": "Legislation",
        "legislationIdentifier": item.document_number,
        "legislationDate": item.issued.isoformat() if item.issued else "",
        "legislationPassedBy": item.issuer and {"@type": "GovernmentOrganization", "name": item.issuer},
        "legislationLegalForce": force and f"https://schema.org/{force}",
    }
    return _filled(said)


def _correction(entry: Dated) -> Node:
    return {"@type": "CorrectionComment", "text": entry.text, "datePublished": entry.day.isoformat()}


def _instant(moment: Moment, zone: ZoneInfo) -> str:
    """A bare date stays one."""
    return moment.at(zone).isoformat() if moment.clock else moment.day.isoformat()


def _filled(said: Node) -> Node:
    return {name: value for name, value in said.items() if value}
