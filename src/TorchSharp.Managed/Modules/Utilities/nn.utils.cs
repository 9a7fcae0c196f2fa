using TorchSharp.Engine;
using TorchSharp.Modules;

namespace TorchSharp;

public static partial class torch
{
    public static partial class nn
    {
        /// <summary>Utilities that act on many parameters at once.</summary>
        public static class utils
        {
            /// <summary>
            /// Scales all gradients together so that their total norm is at most a given value; returns the norm before scaling.
            /// </summary>
            public static double clip_grad_norm_(IEnumerable<Parameter> tensors, double max_norm, double norm_type = 2)
            {
                using InternalScope scope = InternalScope.Enter();
                using var mode = new GradMode(false);
                Tensor[] gradients = [.. tensors.Select(p => p.grad).OfType<Tensor>()];
                double[] norms = [.. gradients.Select(g => g.norm((float)norm_type).ToDouble())];
                double total = norms.Length == 0 ? 0
                    : double.IsPositiveInfinity(norm_type) ? norms.Max()
                    : Math.Pow(norms.Sum(n => Math.Pow(n, norm_type)), 1 / norm_type);
                double coefficient = max_norm / (total + 1e-6);
                foreach (Tensor gradient in gradients)
                {
                    if (coefficient < 1)
                        gradient.mul_(coefficient);
                }

                return total;
            }

            /// <summary>Clamps each element of the gradients to the range from -value to value.</summary>
            public static void clip_grad_value_(IEnumerable<Parameter> tensors, double clip_value)
            {
                using InternalScope scope = InternalScope.Enter();
                using var mode = new GradMode(false);
                foreach (Parameter parameter in tensors)
                {
                    parameter.grad?.clamp_(-clip_value, clip_value);
                }
            }

            /// <summary>Returns all parameters, flattened and concatenated.</summary>
            public static Tensor parameters_to_vector(IEnumerable<Parameter> tensors) =>
                InternalScope.Compose(() => torch.cat(tensors.Select(p => p.reshape(-1)).ToArray()));

            /// <summary>Copies consecutive parts of a vector into the parameters.</summary>
            public static void vector_to_parameters(Tensor vec, IEnumerable<Parameter> tensors)
            {
                using InternalScope scope = InternalScope.Enter();
                using var mode = new GradMode(false);
                long start = 0;
                foreach (Parameter parameter in tensors)
                {
                    parameter.copy_(vec.narrow(0, start, parameter.numel()).view(parameter.Impl.Sizes));
                    start += parameter.numel();
                }
            }
        }
    }
}
