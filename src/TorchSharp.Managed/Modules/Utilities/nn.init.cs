using TorchSharp.Engine;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Initialization of tensors, drawn in PyTorch's order. Every function returns its tensor and records nothing.</summary>
        public static partial class init
        {
            /// <summary>The number of connections that determines the scale.</summary>
            public enum FanInOut
            {
                /// <summary>The number of inputs.</summary>
                FanIn,
                /// <summary>The number of outputs.</summary>
                FanOut,
            }

            /// <summary>The function or layer that follows the weights.</summary>
            public enum NonlinearityType
            {
                /// <summary>No nonlinearity; gain 1.</summary>
                Linear,
                /// <summary>A convolution; gain 1.</summary>
                Conv1D,
                /// <summary>A convolution; gain 1.</summary>
                Conv2D,
                /// <summary>A convolution; gain 1.</summary>
                Conv3D,
                /// <summary>A transposed convolution; gain 1.</summary>
                ConvTranspose1D,
                /// <summary>A transposed convolution; gain 1.</summary>
                ConvTranspose2D,
                /// <summary>A transposed convolution; gain 1.</summary>
                ConvTranspose3D,
                /// <summary>The logistic function; gain 1.</summary>
                Sigmoid,
                /// <summary>The hyperbolic tangent; gain 5/3.</summary>
                Tanh,
                /// <summary>The rectifier; gain √2.</summary>
                ReLU,
                /// <summary>The leaky rectifier with slope a; gain √(2 / (1 + a²)).</summary>
                LeakyReLU,
            }

            /// <summary>Returns the factor that compensates for how much a nonlinearity shrinks the standard deviation.</summary>
            public static double calculate_gain(NonlinearityType nonlinearity, double param = 0) => nonlinearity switch
            {
                NonlinearityType.Tanh => 5.0 / 3.0,
                NonlinearityType.ReLU => Math.Sqrt(2.0),
                NonlinearityType.LeakyReLU => Math.Sqrt(2.0 / (1 + (param * param))),
                _ => 1,
            };

            /// <summary>Returns the number of inputs to and outputs from each unit of a weight [out, in, ...].</summary>
            public static (long fanIn, long fanOut) CalculateFanInAndFanOut(Tensor tensor)
            {
                long[] sizes = tensor.Impl.Sizes;
                if (sizes.Length < 2)
                {
                    throw Shapes.Error(
                        "Fan in and fan out can not be computed for tensor with fewer than 2 dimensions; its shape is "
                            + Shapes.Text(sizes));
                }
                long field = Shapes.Count(sizes.AsSpan(2));
                return (sizes[1] * field, sizes[0] * field);
            }

            /// <summary>Fills the tensor with zeros.</summary>
            public static Tensor zeros_(Tensor tensor) => constant_(tensor, 0);

            /// <summary>Fills the tensor with ones.</summary>
            public static Tensor ones_(Tensor tensor) => constant_(tensor, 1);

            /// <summary>Fills the tensor with a constant.</summary>
            public static Tensor constant_(Tensor tensor, Scalar val) => Untracked(tensor, t => t.fill_(val));

            /// <summary>Fills the tensor from a uniform distribution.</summary>
            public static Tensor uniform_(Tensor tensor, double low = 0, double high = 1, Generator? generator = null) =>
                Untracked(tensor, t => t.uniform_(low, high, generator));

            /// <summary>Fills the tensor from a normal distribution.</summary>
            public static Tensor normal_(Tensor tensor, double mean = 0, double std = 1, Generator? generator = null) =>
                Untracked(tensor, t => t.normal_(mean, std, generator));

            /// <summary>
            /// Draws from U(-g√(6 / (in + out)), …). Glorot, Bengio: Understanding the difficulty of training deep feedforward neural
            /// networks (2010).
            /// </summary>
            public static Tensor xavier_uniform_(Tensor tensor, double gain = 1)
            {
                double bound = Math.Sqrt(3.0) * GlorotDeviation(tensor, gain);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Draws from N(0, 2g² / (in + out)).</summary>
            public static Tensor xavier_normal_(Tensor tensor, double gain = 1) => normal_(tensor, 0, GlorotDeviation(tensor, gain));

            /// <summary>Draws as <c>xavier_uniform_</c> does; an alias of it.</summary>
            public static Tensor glorot_uniform_(Tensor tensor, double gain = 1) => xavier_uniform_(tensor, gain);

            /// <summary>Draws as <c>xavier_normal_</c> does; an alias of it.</summary>
            public static Tensor glorot_normal_(Tensor tensor, double gain = 1) => xavier_normal_(tensor, gain);

            /// <summary>Draws from U(-g√(3 / fan), …). He et al.: Delving Deep into Rectifiers (2015).</summary>
            /// <param name="tensor">A weight with two or more dimensions.</param>
            /// <param name="a">The slope of a leaky rectifier.</param>
            /// <param name="mode">Which fan determines the scale.</param>
            /// <param name="nonlinearity">The nonlinearity that follows.</param>
            public static Tensor kaiming_uniform_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU)
            {
                double bound = Math.Sqrt(3.0) * HeDeviation(tensor, a, mode, nonlinearity);
                return uniform_(tensor, -bound, bound);
            }

            /// <summary>Draws from N(0, g² / fan).</summary>
            public static Tensor kaiming_normal_(
                Tensor tensor, double a = 0, FanInOut mode = FanInOut.FanIn, NonlinearityType nonlinearity = NonlinearityType.LeakyReLU) =>
                normal_(tensor, 0, HeDeviation(tensor, a, mode, nonlinearity));

            private static double GlorotDeviation(Tensor tensor, double gain)
            {
                (long fanIn, long fanOut) = CalculateFanInAndFanOut(tensor);
                return gain * Math.Sqrt(2.0 / (fanIn + fanOut));
            }

            private static double HeDeviation(Tensor tensor, double a, FanInOut mode, NonlinearityType nonlinearity)
            {
                (long fanIn, long fanOut) = CalculateFanInAndFanOut(tensor);
                return calculate_gain(nonlinearity, a) / Math.Sqrt(mode == FanInOut.FanIn ? fanIn : fanOut);
            }

            private static Tensor Untracked(Tensor tensor, Action<Tensor> change)
            {
                using InternalScope scope = InternalScope.Enter();
                using var mode = new GradMode(false);
                change(tensor);
                return tensor;
            }
        }
    }
}
