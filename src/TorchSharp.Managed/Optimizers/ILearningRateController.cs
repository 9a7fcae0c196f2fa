#nullable disable annotations

namespace TorchSharp;

public static partial class torch
{
    public static partial class optim
    {
        /// <summary>An object whose learning rate can be set.</summary>
        public interface ILearningRateController
        {
            /// <summary>The learning rate.</summary>
            double LearningRate { get; set; }

            /// <summary>The initial learning rate of the group.</summary>
            double InitialLearningRate { get; set; }
        }
    }
}
