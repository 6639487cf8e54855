package dev.leadwright.web.extract;

/** Finds facts of some kind in a page. */
@FunctionalInterface
interface Extractor {
    void extract(Page page, Facts facts);
}
