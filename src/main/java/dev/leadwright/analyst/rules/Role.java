package dev.leadwright.analyst.rules;

import dev.leadwright.analyst.Band;

/** What a job title says: how senior somebody is and for which department. */
record Role(Band band, Department department) {}
