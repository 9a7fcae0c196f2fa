#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>An object with a momentum.</summary>
        public interface IMomentum
        {
            /// <summary>The momentum, μ.</summary>
            double Momentum { get; set; }
        }
    }
}
