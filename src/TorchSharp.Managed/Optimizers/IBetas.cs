#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>An optimizer or parameter group of the Adam family.</summary>
        public interface IBetas
        {
            /// <summary>The decay rates of the running averages, β₁ and β₂.</summary>
            (double, double) Betas { get; set; }
        }
    }
}
