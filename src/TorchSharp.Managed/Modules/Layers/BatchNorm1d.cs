using static TorchSharp.torch;

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <inheritdoc cref="Modules.BatchNorm1d"/>
            public static Modules.BatchNorm1d BatchNorm1d(
                long num_features, double eps = 1e-05, double momentum = 0.1, bool affine = true, bool track_running_stats = true,
                Device? device = null, ScalarType? dtype = null) =>
                new(num_features, eps, momentum, affine, track_running_stats, device, dtype);
        }
    }
}

namespace TorchSharp.Modules
{
    /// <summary>Applies batch normalization to an input of shape [N, C] or [N, C, L].</summary>
    public sealed class BatchNorm1d : NormBase
    {
        internal BatchNorm1d(
            long features, double eps, double? momentum, bool affine, bool trackRunningStats, Device? device, ScalarType? dtype)
            : base(nameof(BatchNorm1d), features, eps, momentum, affine, trackRunningStats, device, dtype)
        {
        }

        private protected override void ValidateInputDimensions(Tensor input)
        {
            if (input.Impl.Sizes.Length is not (2 or 3))
            {
                throw new ArgumentException(
                    $"expected 2D or 3D input for BatchNorm1d, but got {Shapes.Text(input.Impl.Sizes)}", nameof(input));
            }
        }
    }
}
