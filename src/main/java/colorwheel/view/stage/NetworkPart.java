package colorwheel.view.stage;

import colorwheel.experiment.Activation;
import colorwheel.experiment.Experiment;
import colorwheel.experiment.NetworkSpec;
import colorwheel.recording.ParameterLayout;

/**
 * The parts of the network in the order in which a color passes through them, as the diagram names and explains them.
 */
enum NetworkPart {
    INPUT("A color") {
        @Override
        String label(NetworkSpec network) {
            return "RGB " + NetworkSpec.CHANNELS;
        }

        @Override
        String text(Experiment experiment) {
            return "The network is given a color as three numbers from 0 to 1: red, green and blue. It is trained on "
                    + experiment.trainingColors().size() + " colors, all of them in every epoch.";
        }
    },
    ENCODER("Encoder") {
        @Override
        String label(NetworkSpec network) {
            return Integer.toString(network.hidden());
        }

        @Override
        String text(Experiment experiment) {
            return hidden(experiment.network()) + " the color.";
        }
    },
    BOTTLENECK("Bottleneck") {
        @Override
        String label(NetworkSpec network) {
            return Integer.toString(network.bottleneck());
        }

        @Override
        String text(Experiment experiment) {
            NetworkSpec network = experiment.network();
            String numbers = numbers(network.bottleneck());
            String text = "All that the decoder learns of a color is " + numbers
                    + ", the latents. They are where the color lies in the picture.";
            return network.normalize()
                    ? text + " Each point is divided by its length, so that all lie on a unit "
                            + (network.bottleneck() > 2 ? "sphere." : "circle.")
                    : text;
        }
    },
    DECODER("Decoder") {
        @Override
        String label(NetworkSpec network) {
            return Integer.toString(network.hidden());
        }

        @Override
        String text(Experiment experiment) {
            return hidden(experiment.network()) + " the latents.";
        }
    },
    OUTPUT("The reconstruction") {
        @Override
        String label(NetworkSpec network) {
            return Integer.toString(NetworkSpec.CHANNELS);
        }

        @Override
        String text(Experiment experiment) {
            return "Three numbers again, each brought between 0 and 1 by a sigmoid: the color that the network makes of"
                    + " the latents. Training moves all "
                    + ParameterLayout.of(experiment.network()).size()
                    + " weights and biases so that it comes close to the color given; the loss is the mean squared"
                    + " difference.";
        }
    };

    private final String heading;

    NetworkPart(String heading) {
        this.heading = heading;
    }

    /** As the diagram shows it. */
    abstract String label(NetworkSpec network);

    /** The heading of its explanation. */
    String heading() {
        return heading;
    }

    /** Its explanation. */
    abstract String text(Experiment experiment);

    private static String hidden(NetworkSpec network) {
        return network.hidden() + " hidden units. Each adds up what it is given with weights of its own and passes on "
                + passedOn(network.activation()) + ". They are given";
    }

    private static String passedOn(Activation activation) {
        return switch (activation) {
            case RELU -> "what is above zero (ReLU)";
            case GELU -> "what is well above zero, with a soft bend at zero (GELU)";
            case TANH -> "it bent into the range from −1 to 1 (tanh)";
        };
    }

    static String numbers(int bottleneck) {
        return switch (bottleneck) {
            case 1 -> "one number";
            case 2 -> "two numbers";
            case 3 -> "three numbers";
            default -> bottleneck + " numbers";
        };
    }
}
