package dev.leadwright.evaluation;

import dev.leadwright.analyst.AnalystSettings;
import dev.leadwright.icp.IdealCustomerProfile;

/**
 * Who is measured.
 *
 * @param analyst who judges, and by which models
 * @param profile whom we look for
 */
public record Candidate(AnalystSettings analyst, IdealCustomerProfile profile) {}
