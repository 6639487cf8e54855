package dev.leadwright.analyst.model;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Writes every request to a model into the log, without what was asked and answered. */
@Component
class CallLog implements ModelCallListener {
    private static final Logger log = LoggerFactory.getLogger(CallLog.class);

    @Override
    public void after(ModelCall call) {
        log.debug("Model call: {}", call);
    }
}
