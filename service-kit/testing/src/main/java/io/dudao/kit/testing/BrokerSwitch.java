package io.dudao.kit.testing;

import java.lang.management.ManagementFactory;
import javax.management.JMException;
import javax.management.ObjectName;
import javax.management.StandardMBean;

/**
 * Starts and stops the one broker of this JVM. It goes through JMX, because Quarkus loads the classes of the tests anew for
 * every test profile, and all of them must reach the same broker.
 */
final class BrokerSwitch {
    private static final String NAME = "io.dudao.testing:type=Broker";

    private BrokerSwitch() {}

    /** What the switch can do, as JMX wants it told. */
    public interface OnOff {
        void start();

        void stop();
    }

    static void install(OnOff broker) {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .registerMBean(new StandardMBean(broker, OnOff.class), new ObjectName(NAME));
        } catch (JMException e) {
            throw new IllegalStateException("the switch of the broker could not be installed", e);
        }
    }

    /** @param operation {@code start} or {@code stop} */
    static void press(String operation) {
        try {
            ManagementFactory.getPlatformMBeanServer()
                    .invoke(new ObjectName(NAME), operation, new Object[0], new String[0]);
        } catch (JMException e) {
            throw new IllegalStateException("the broker could not " + operation, e);
        }
    }
}
