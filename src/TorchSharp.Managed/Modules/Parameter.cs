using static TorchSharp.torch;

namespace TorchSharp.Modules
{
    /// <summary>A tensor that a module learns.</summary>
    public class Parameter : Tensor
    {
        /// <summary>
        /// Takes <paramref name="data"/> over: the tensor given becomes invalid, and its place in a dispose scope is this one's.
        /// </summary>
        public Parameter(Tensor data, bool requires_grad = true)
            : base(Checked(data, requires_grad))
        {
            Impl.Detach();
            requires_grad_(requires_grad);
        }

        /// <summary>What a change of type put in this parameter's place, in all modules that hold it.</summary>
        internal Parameter? Replacement { get; set; }

        private static Tensor Checked(Tensor data, bool requiresGrad)
        {
            ArgumentNullException.ThrowIfNull(data);
            if (requiresGrad)
                Engine.Recording.RequireFloat(data);
            return data;
        }
    }
}

namespace TorchSharp
{
    public static partial class torch
    {
        public static partial class nn
        {
            /// <summary>A parameter: a tensor for which gradients are computed, and which modules register.</summary>
            public static Modules.Parameter Parameter(Tensor data, bool requires_grad = true) => new(data, requires_grad);
        }
    }

    public static partial class TensorExtensionMethods
    {
        /// <summary>The tensor as a parameter, which takes its place.</summary>
        public static Modules.Parameter AsParameter(this Tensor tensor) => new(tensor);
    }
}
