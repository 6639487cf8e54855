package dev.leadwright.orchestration;

/** What another module looks at in the CRM with each scan, under its lease: one node at a time. */
public interface EachScan {

    /** Looks once. What it throws is logged, and the scan goes on. */
    void look();
}
