#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>A member of the Adam family.</summary>
        public interface IBetas
        {
            (double, double) Betas { get; set; }
        }
    }
}
