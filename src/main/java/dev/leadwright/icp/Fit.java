package dev.leadwright.icp;

/** How well an industry or a company's size fits; what points that brings is the analyst's. */
public enum Fit {
    BEST,
    GOOD,
    FAIR,
    WEAK
}
