/** How good an analyst is: labelled leads are judged without a CRM, and what was said is measured by what is known. */
@ApplicationModule(allowedDependencies = {"crm", "icp", "intake::list", "analyst", "analyst::model", "analyst::books"})
@NullMarked
package dev.leadwright.evaluation;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
